using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Services to users outside the programme: when they begin, what is delivered, for how long.</summary>
public sealed class ServiceTests
{
    private const double Tolerance = 1e-3;

    private static readonly ServiceDefinition Relays = new()
    {
        Id = "service", Kind = ServiceKind.Relay, Client = RelayClient.DeepSpace,
    };

    private static readonly ServiceDefinition Oxygen = new()
    {
        Id = "service",
        Kind = ServiceKind.Oxygen,
        Modules = ["plant"],
        Rate = Parameter.Of(1_500.0),
    };

    [Fact]
    public void Relay_FromItsFirstDayOn_IsCountedInHoursOfEachYear()
    {
        // In service from month 2 to 30; agreed 4 months after that, so delivered in months 6 to 30.
        var service = Relays with
        {
            Requires = TestScenario.When(("relay", ConditionState.Commissioned)),
            Agreed = TestScenario.Seconds(4 * TestScenario.Month),
        };
        var model = Compile(service, Module("relay", 2, 30) with { Relays = [RelayClient.DeepSpace] });
        Assert.Equal([6 * 720, 12 * 720, 6 * 720, 0], Delivered(model, new Simulator(model, 0).Run(0)));
    }

    [Fact]
    public void Milestone_ThatWaitsForAService_LooksBackToWhatItsUserWaitedFor()
    {
        var service = Relays with { Requires = TestScenario.When(("relay", ConditionState.Commissioned)) };
        var model = Compile(service, Module("relay", 2, 30) with { Relays = [RelayClient.DeepSpace] });
        var result = new Simulator(model, 0).Run(0);
        var milestone = model.Layout.Tracked.ToList().FindIndex(static x => x.Kind == TrackedKind.Milestone);
        Assert.Equal("relay", model.Layout.Tracked[result.Last[milestone]].Id);
    }

    [Theory]
    [InlineData(0, 12)]
    [InlineData(12, 18)] // counted from the first day of the service
    public void From_WhenItIsADate_KeepsTheServiceFromBeginningEarlier(double from, double reached)
    {
        var model = Compile(
            Relays with { From = TestScenario.At(from / 2) },
            Module("relay", 0, 40) with { Relays = [RelayClient.DeepSpace] });
        Assert.Equal(reached, Reached(model));
    }

    [Theory]
    [InlineData(0, 26)] // counted from the return of the second
    [InlineData(1.9, 26)]
    [InlineData(2, 14)] // a break of two months is none: it is a year when the second is there
    public void Break_ThatIsLongerThanTheGap_BeginsTheTimeAnew(double gap, double reached)
    {
        var model = Compile(
            Relays with { Gap = (long)(gap * TestScenario.Month) },
            Module("first", 1, 12) with { Relays = [RelayClient.DeepSpace] },
            Module("second", 14, 40) with { Relays = [RelayClient.DeepSpace] });
        Assert.Equal(reached, Reached(model));
    }

    [Theory]
    [InlineData(4, 12)] // four satellites and one module without any
    [InlineData(5, 12)]
    [InlineData(6, double.PositiveInfinity)]
    public void Satellites_ThatAreFewerThanTheServiceNeeds_DoNotServe(int satellites, double reached)
    {
        var model = Compile(
            Relays with { Satellites = satellites },
            Module("group", 0, 40) with { Relays = [RelayClient.DeepSpace], Satellites = 4 },
            Module("relay", 0, 40) with { Relays = [RelayClient.DeepSpace] },
            Module("other", 0, 40) with { Relays = [RelayClient.Lander], Satellites = 9 });
        Assert.Equal(reached, Reached(model));
    }

    [Theory]
    [InlineData(3, 4.5)] // three years at 1.5 t
    [InlineData(0, 0)] // no power: it is in service and makes nothing
    public void Oxygen_OfAPlantThatIsPowered_IsItsRateOverTheTime(double power, double tonnes)
    {
        var model = Compile(
            Oxygen,
            Module("plant", 12, 80) with { PowerDemand = 2 },
            Module("power", 0, 80) with { PowerSupply = power });
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal(tonnes, Delivered(model, result).Sum(), Tolerance);
        Assert.Equal(tonnes > 0 ? 24 : double.PositiveInfinity, Reached(model));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5_000)] // W: with it the plant is shed, but not for the service
    public void Oxygen_OnAModuleWithAGuest_IsMadeBeforeTheGuestHasPower(double watts)
    {
        var guest = new InstrumentDefinition { Id = "guest", Power = watts, Awarded = "plant" };
        var scenario = Scenario(
            Oxygen,
            TestScenario.Year,
            48,
            Module("plant", 0, 80) with { PowerDemand = 2, Ports = 1, Slots = new SlotOffer { Count = 1 } },
            Module("power", 0, 80) with { PowerSupply = 3 });
        var model = SimulationModel.Compile(scenario with
        {
            Partners = [new PartnerDefinition { Id = "owner", Instruments = [guest] }],
        });
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal([1.5, 1.5, 1.5, 1.5], Delivered(model, result));
        var shed = new MetricReader(model, MetricCatalogue.LoadsShed, "station").All(result);
        Assert.Equal(watts > 0 ? 1 : 0, shed.Max());
    }

    [Theory]
    [InlineData(3_000, 24)] // both plants, from month 12 on
    [InlineData(3_001, double.PositiveInfinity)]
    [InlineData(1_500, 12)] // the first alone
    public void Oxygen_BelowTheLeast_IsDeliveredAndIsNoService(double least, double reached)
    {
        var model = Compile(
            Oxygen with { AtLeast = least, Modules = ["plant", "second"] },
            Module("plant", 0, 80),
            Module("second", 12, 80));
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal(reached, Reached(model));
        Assert.Equal([1.5, 3, 3, 3], Delivered(model, result));
    }

    [Theory]
    [InlineData(11, 12, double.PositiveInfinity)] // each stay is by itself
    [InlineData(12, 12, 30.4)] // 12 months and 4 days from the end of the second stay to that of the third
    [InlineData(12, 13, 42.4)] // 24 months and 4 days to that of the fourth
    [InlineData(12, 25, double.PositiveInfinity)]
    public void Stays_ThatAreLongEnough_AreDeliveredFromTheFirstToTheLatest(double gap, double length, double reached)
    {
        // Arrivals at months 6, 18, 30, 42, of 4, 8, 12 and 12 days; those of 8 days or more count.
        var service = new ServiceDefinition
        {
            Id = "service",
            Kind = ServiceKind.CrewStays,
            Stay = 8 * TestScenario.Day,
            People = 2,
            Gap = (long)(gap * TestScenario.Month) + (5 * TestScenario.Day),
        };
        var scenario = Scenario(service, (long)(length * TestScenario.Month), months: 48) with
        {
            Missions =
            [
                new MissionDefinition
                {
                    Id = "landing",
                    Launch = TestScenario.At(6),
                    Crew = new CrewDefinition
                    {
                        People = 3,
                        Stay = TestScenario.Seconds(4 * TestScenario.Day),
                        Visits = new CrewVisits
                        {
                            Every = TestScenario.Seconds(TestScenario.Year),
                            Stay = 12 * TestScenario.Day,
                            By = TestScenario.At(30),
                        },
                    },
                },
            ],
        };
        var model = SimulationModel.Compile(scenario);
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal([0, 2 * 8, 2 * 12, 2 * 12], Delivered(model, result));
        Assert.Equal(reached, Reached(model), 6);
    }

    [Fact]
    public void Payload_OnAModuleThatEnds_GoesToTheNext()
    {
        // On "a" from month 1 to its end in month 13, then on "b"; shed hosts deliver nothing. 30 kg.
        var service = new ServiceDefinition
        {
            Id = "service",
            Kind = ServiceKind.Hosting,
            Mass = Parameter.Of(30.0),
            Modules = ["a", "b"],
            Gap = TestScenario.Month,
        };
        var model = Compile(
            service,
            Module("a", 1, 13),
            Module("b", 0.5, 80) with { PowerDemand = 1 },
            Module("power", 0, 25) with { PowerSupply = 5 });
        var result = new Simulator(model, 0).Run(0);
        // "b" is there first and has it to month 25, when its power ends; it does not change places.
        Assert.Equal([30 * 11.5 / 12, 30, 30 / 12.0, 0], Delivered(model, result));
        Assert.Equal(12.5, Reached(model));
    }

    [Fact]
    public void Payload_WhoseModuleIsLost_StandsOnAnother()
    {
        var service = new ServiceDefinition
        {
            Id = "service", Kind = ServiceKind.Hosting, Mass = Parameter.Of(30.0), Modules = ["a", "b"],
        };
        var model = Compile(service, Module("a", 1, 13), Module("b", 12, 30));
        Assert.Equal([30 * 11 / 12.0, 30, 15, 0], Delivered(model, new Simulator(model, 0).Run(0)));
    }

    [Fact]
    public void Term_WhenItIsOver_EndsTheService()
    {
        var relay = Module("relay", 0, 80) with { Relays = [RelayClient.DeepSpace] };
        var model = Compile(Relays with { Term = TestScenario.Seconds(11 * TestScenario.Month) }, relay);
        Assert.Equal([11 * 720, 0, 0, 0], Delivered(model, new Simulator(model, 0).Run(0)));
        Assert.Equal(double.PositiveInfinity, Reached(model));
        Assert.Equal(12, Reached(Compile(Relays with { Term = TestScenario.Seconds(TestScenario.Year) }, relay)));
    }

    [Fact]
    public void Agreement_ThatIsUncertain_IsDrawnOncePerReplication()
    {
        var agreed = new UniformDistribution(0, 2.0 * TestScenario.Year);
        var model = Compile(
            Relays with { Agreed = Parameter.Of(agreed) },
            Module("relay", 0, 80) with { Relays = [RelayClient.DeepSpace] });
        var simulator = new Simulator(model, TestSeed.For("services"));
        var hours = Enumerable.Range(0, 400).Select(i => Delivered(model, simulator.Run(i)).Sum()).ToArray();

        // Uniform from two years of hours to four: mean 3 years.
        Assert.All(hours, x => Assert.InRange(x, 2 * 8_640, 4 * 8_640));
        Assert.InRange(hours.Average() / 8_640, 2.9, 3.1);
        Assert.Equal(400, hours.Distinct().Count());
        Assert.Equal(3 * 8_640, Delivered(model, simulator.Run(0, RunMode.Plan)).Sum(), Tolerance);
    }

    [Fact]
    public void Milestone_RedefinedByAService_TakesWhatIsDelivered()
    {
        var scenario = Scenario(
            Relays, TestScenario.Year, 48, Module("relay", 0, 80) with { Relays = [RelayClient.DeepSpace] });
        var model = SimulationModel.Compile(scenario with
        {
            Milestones =
            [
                new MilestoneDefinition
                {
                    Id = "served", Condition = TestScenario.When(("flight", ConditionState.Launched)),
                },
            ],
            Missions = [new MissionDefinition { Id = "flight", Launch = TestScenario.At(60) }],
            Interventions =
            [
                new InterventionDefinition
                {
                    Id = "change",
                    Date = TestScenario.At(20),
                    Kind = InterventionKind.RedefineMilestone,
                    Target = "served",
                    Condition = scenario.Milestones[0].Condition,
                },
            ],
        });
        Assert.Equal(20, Reached(model));
    }

    [Fact]
    public void Service_ThatNoMilestoneAsksFor_ChangesNoOtherNumber()
    {
        var failing = Module("plant", 0, 80) with
        {
            PowerDemand = 2, Failure = TestScenario.Exponential(9 * TestScenario.Month),
        };
        var scenario = Scenario(Oxygen, 0, 48, failing, Module("power", 0, 80) with { PowerSupply = 3 }) with
        {
            Milestones = [],
        };
        Assert.Equal(Others(scenario with { Services = [] }), Others(scenario));
        Assert.NotEqual(Others(scenario with { Modules = [.. scenario.Modules.Skip(1)] }), Others(scenario));

        static IEnumerable<string> Others(Scenario scenario)
        {
            var model = SimulationModel.Compile(scenario);
            var simulator = new Simulator(model, TestSeed.For("others"));
            return Enumerable.Range(0, 20).Select(x => simulator.Run(x)).SelectMany(result => model.Layout.Series
                .Where(x => x.Metric != MetricCatalogue.ServiceDelivered)
                .Select(x => $"{x.Metric.Name} {x.Entity} {x.Label} " +
                    string.Join(' ', result.Cells.Skip(x.Offset).Take(x.Length))))
                .ToList();
        }
    }

    [Fact]
    public void Condition_OfAServiceThatDoesNotExist_IsRefused() => Assert.Throws<ScenarioException>(
        () => SimulationModel.Compile(Scenario(Relays, 0, 12) with { Services = [] }));

    private static ModuleDefinition Module(string id, double from, double until) => new()
    {
        Id = id,
        Commissioning = TestScenario.Seconds(from * TestScenario.Month),
        Life = TestScenario.Seconds((until - from) * TestScenario.Month),
    };

    private static Scenario Scenario(
        ServiceDefinition service, long length, double months, params ModuleDefinition[] modules) =>
        TestScenario.Of(months) with
        {
            Modules = modules,
            Services = [service],
            Milestones =
            [
                new MilestoneDefinition
                {
                    Id = "served",
                    Condition = new ConditionDefinition
                    {
                        Items = [new ConditionItem(service.Id, ConditionState.Served, For: length)],
                    },
                },
            ],
        };

    private static SimulationModel Compile(ServiceDefinition service, params ModuleDefinition[] modules) =>
        SimulationModel.Compile(Scenario(service, TestScenario.Year, 48, modules));

    private static double Reached(SimulationModel model)
    {
        var reader = new TrackedReader(model, "served", TrackedKind.Milestone);
        var result = new Simulator(model, 0).Run(0);
        return reader.Date(result).IsNever ? double.PositiveInfinity : reader.Months(result);
    }

    private static double[] Delivered(SimulationModel model, ReplicationResult result) =>
    [
        .. new MetricReader(model, MetricCatalogue.ServiceDelivered, "station", "service").All(result)
            .Select(x => Math.Round(x, 3)),
    ];
}
