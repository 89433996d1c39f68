using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Tests.Entities;

public sealed class MissionInputTests
{
    /// <summary>Each part of a month is rounded to a whole unit once; a run has a few dozen parts.</summary>
    private const long Rounding = 20;

    private static readonly Calendar Months = Calendar.ThirtyDay;

    [Fact]
    public void Mission_WhenItSlips_UsesItsInputsOnlyOnce()
    {
        var simulator = new Simulator(SimulationModel.Compile(Campaign()), 2026);
        for (var i = 0; i < 200; i++)
        {
            var result = simulator.Run(i);

            Assert.False(result.Dates[0].IsNever);
            Assert.InRange(result.Accounts[0].Consumed, 24_000 - Rounding, 24_000);
            Assert.Equal(0, result.Accounts[0].Imbalance);
        }
    }

    [Fact]
    public void Mission_WhenItIsDelayedInMidMonth_UsesItsInputsOnlyOnce()
    {
        var delay = new InterventionDefinition
        {
            Id = "held",
            Date = Months.Date(2027, 6, 11),
            Kind = InterventionKind.DelayMission,
            Target = "flight",
            Duration = 40 * Calendar.Day,
        };
        var scenario = Campaign() with { Interventions = [delay] };
        var result = new Simulator(SimulationModel.Compile(scenario), 1).Run(0, RunMode.Plan);

        Assert.InRange(result.Dates[0] - Months.Date(2029, 1, 1), 40 * Calendar.Day, 41 * Calendar.Day);
        Assert.InRange(result.Accounts[0].Consumed, 24_000 - Rounding, 24_000);
    }

    /// <summary>Two years of development at 1 a month, paid for exactly, with a slip in one month of ten.</summary>
    private static Scenario Campaign() => new()
    {
        Id = "slips",
        Calendar = Months,
        Start = Months.Date(2027, 1, 1),
        Horizon = Months.Date(2060, 1, 1),
        Resources = [new ResourceDefinition { Id = "funding", Unit = "MUSD", Decimals = 3 }],
        Partners =
        [
            new PartnerDefinition
            {
                Id = "payer",
                Pledges =
                [
                    new PledgeDefinition
                    {
                        Id = "pays",
                        Resource = "funding",
                        Monthly = Parameter.Of(1),
                        Until = Months.Date(2029, 1, 1),
                        For = "flight",
                    },
                ],
            },
        ],
        Missions =
        [
            new MissionDefinition
            {
                Id = "flight",
                Launch = Months.Date(2029, 1, 1),
                Inputs = [new InputDefinition { Resource = "funding", Total = 24 }],
                Slips =
                [
                    new SlipDefinition
                    {
                        MonthlyChance = 0.1,
                        Size = new Parameter
                        {
                            Distribution = new ExponentialDistribution(2),
                            Factor = Months.MonthSeconds,
                        },
                    },
                ],
            },
        ],
    };
}
