using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Analysis.Calibration;

/// <summary>
/// Lets the mission model play the history: each mission enters when its first plan was said, with that plan, and moves
/// as a fit says; its vehicle is shared with the others that fly on it.
/// </summary>
public sealed class SlipReplay
{
    private static readonly Calendar Days = Calendar.Gregorian;
    private static readonly int[] ReviewYears = [2006, 2011, 2016, 2021, 2026];
    private readonly PlanHistory _history;

    /// <summary>A replay of a history.</summary>
    public SlipReplay(PlanHistory history)
    {
        _history = history.Where(x => FirstPlan(x) < history.AsOf.DayNumber);
    }

    /// <summary>Chance that a review plans a mission anew; an assumption.</summary>
    public static double ReviewChance => 0.25;

    /// <summary>What such a review adds, as a share of the time left; an assumption.</summary>
    public static UniformDistribution ReviewShare { get; } = new(0, 0.3);

    /// <summary>Simulates every mission of the history.</summary>
    /// <param name="fit">How plans move.</param>
    /// <param name="scale">Multiplies every hazard.</param>
    /// <param name="mechanisms">What is switched on.</param>
    /// <param name="replications">Number of replications.</param>
    /// <param name="seed">Seed.</param>
    public IReadOnlyList<ReplayedMission> Run(
        SlipFit fit, double scale, SlipMechanisms mechanisms, int replications, ulong seed)
    {
        var model = SimulationModel.Compile(ScenarioOf(fit, scale, mechanisms));
        var simulator = new Simulator(model, seed);
        var months = _history.Missions.Select(_ => new double[replications]).ToArray();
        var plans = _history.Missions.Select(x => At(FirstPlan(x)).Seconds / (double)Calendar.Day).ToArray();
        var flown = new int[months.Length];
        for (var n = 0; n < replications; n++)
        {
            var result = simulator.Run(n);
            for (var m = 0; m < months.Length; m++)
            {
                // Two dates a mission, launch and arrival, in the order of their ids.
                var launch = result.Dates[2 * m];
                var day = SimTime.Min(launch, model.Scenario.Horizon).Seconds / (double)Calendar.Day;
                months[m][n] = (day - plans[m]) / MissionRecord.Month;
                flown[m] += launch.IsNever ? 0 : 1;
            }
        }

        return [.. _history.Missions.Select((x, m) => new ReplayedMission(
            x,
            ((x.Launched ?? _history.AsOf).DayNumber - FirstPlan(x)) / MissionRecord.Month,
            [.. months[m].Order()],
            flown[m] / (double)replications,
            months[m]))];
    }

    /// <summary>History and simulation by class, and over all missions as class <c>all</c>.</summary>
    public static IReadOnlyList<ReplayRow> Compare(IReadOnlyList<ReplayedMission> missions) =>
    [
        .. missions.GroupBy(x => x.Mission.Class).OrderBy(x => x.Key, StringComparer.Ordinal)
            .Select(x => Row(x.Key, [.. x])),
        Row("all", missions),
    ];

    /// <summary>
    /// What multiplies every hazard so that the mean simulated lateness of all missions is that of the history: the
    /// moves stand only for what is not simulated besides. Between 1/4 and 4.
    /// </summary>
    public double FitScale(SlipFit fit, SlipMechanisms mechanisms, int replications, ulong seed)
    {
        var (low, high) = (0.25, 4.0);
        for (var step = 0; step < 10; step++)
        {
            var middle = Math.Sqrt(low * high);
            var all = Compare(Run(fit, middle, mechanisms, replications, seed))[^1];
            (low, high) = all.SimulatedMonths > all.Months ? (low, middle) : (middle, high);
        }

        return Math.Sqrt(low * high);
    }

    private static ReplayRow Row(string name, IReadOnlyList<ReplayedMission> missions)
    {
        var replications = missions[0].Replications.Count;
        double[] means = [.. Enumerable.Range(0, replications)
            .Select(i => missions.Average(x => x.Replications[i])).Order()];
        return new(
            name,
            missions.Count,
            missions.Average(x => x.Months),
            means.Average(),
            missions.Average(x => x.Mission.Launched is null ? 0.0 : 1.0),
            missions.Average(x => x.SimulatedFlown),
            means[replications / 10],
            means[replications * 9 / 10]);
    }

    private static double FirstPlan(PlannedMission mission) =>
        PlanHistory.Middle(mission.Statements[0].From, mission.Statements[0].To);

    private static SimTime At(double dayNumber)
    {
        var day = DateOnly.FromDayNumber((int)dayNumber);
        return Days.Date(day.Year, day.Month, day.Day);
    }

    private Scenario ScenarioOf(SlipFit fit, double scale, SlipMechanisms mechanisms)
    {
        var names = _history.Missions.Select(x => x.Class).Distinct().Order(StringComparer.Ordinal).ToList();
        var first = DateOnly.FromDayNumber(
            (int)_history.Missions.Min(x => PlanHistory.Middle(x.Statements[0].SaidFrom, x.Statements[0].SaidTo)));
        var end = _history.AsOf.AddDays(1);
        return new Scenario
        {
            Id = "history",
            Start = Days.Date(first.Year, first.Month, 1),
            Horizon = Days.Date(end.Year, end.Month, end.Day),
            Uncertainties = [.. names.Select(x => SlipClasses.Rate(fit.Of(x))).DistinctBy(x => x.Id)],
            SlipClasses = [.. names.Select(x => Class(fit, x, scale, mechanisms))],
            Vehicles = mechanisms.Vehicles
                ? [.. _history.Missions.Select(VehicleOf).OfType<string>().Distinct().Select(Vehicle)]
                : [],
            Missions = [.. _history.Missions.Select(x => new MissionDefinition
            {
                Id = x.Id,
                Enters = At(PlanHistory.Middle(x.Statements[0].SaidFrom, x.Statements[0].SaidTo)),
                Launch = At(FirstPlan(x)),
                SlipClass = x.Class,
                Vehicle = mechanisms.Vehicles ? VehicleOf(x) : null,
                Windows = mechanisms.Windows && x.Polar
                    ? [new LaunchWindow(2, 1, 3, 31), new LaunchWindow(8, 1, 8, 31)]
                    : [],
                Rebuild = Parameter.Of(12.0 * Days.MonthSeconds),
            })],
        };
    }

    private static SlipClassDefinition Class(SlipFit fit, string name, double scale, SlipMechanisms mechanisms)
    {
        var slips = SlipClasses.Of(fit, name, Days.MonthSeconds, scale, mechanisms.Earlier);
        var reviewed = mechanisms.Reviews && (name.StartsWith("china", StringComparison.Ordinal)
            || name.StartsWith("russia", StringComparison.Ordinal));
        return slips with
        {
            Moves = mechanisms.Moves ? slips.Moves : [],
            Reviews = !reviewed
                ? []
                : [.. ReviewYears.Select(year => new ReviewDefinition
                {
                    Id = $"review-{year}",
                    Date = Days.Date(year, 3, 1),
                    Chance = ReviewChance,
                    Share = Parameter.Of(ReviewShare),
                })],
        };
    }

    private static string? VehicleOf(PlannedMission mission)
    {
        var words = mission.Vehicle.ToLowerInvariant().Split('(')[0]
            .Split([' ', '/', '.'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : "vehicle-" + string.Join('-', words);
    }

    private static VehicleFamilyDefinition Vehicle(string id) => new()
    {
        Id = id,
        Reliability = Parameter.Of(0.95),
        StandDown = new Parameter
        {
            Distribution = LogNormalDistribution.FromMedianAndP90(9, 30), Factor = Days.MonthSeconds,
        },
    };
}
