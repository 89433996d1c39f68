using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Analysis.Tests.Ensembles;

/// <summary>
/// A source of made-up replications with known laws: cells are uniform on (cell, cell + 1); mission <c>a</c> launches
/// 0 to 9 days late for technical causes, mission <c>b</c> always 5 days late for the vehicle queue; the milestone
/// needs both launches (and comes a day after a launch that is 8 days late or more); its
/// announced date is met when <c>a</c> is at most 4 days late; the item <c>rare</c> comes
/// in one replication of four.
/// </summary>
internal sealed class SyntheticCampaign
{
    public static readonly SimTime Start = Calendar.Gregorian.Date(2026, 1, 1);
    public static readonly SimTime Horizon = Calendar.Gregorian.Date(2036, 1, 1);
    public static readonly SimTime PlannedLaunch = Calendar.Gregorian.Date(2030, 1, 1);
    private const long Day = Calendar.Day;
    private readonly StreamId _lateness = StreamId.Of("lateness");
    private readonly StreamId _values = StreamId.Of("values");

    public SyntheticCampaign(int cells = 120, ulong seed = 1)
    {
        Seed = seed;
        var metric = new MetricSpec(
            "noise", "1", EntityKind.Office, MetricStep.Monthly, MetricEstimator.Sum, null, "Uniform numbers.");
        var funding = new ResourceDefinition { Id = "funding", Unit = "MUSD", Decimals = 2 };
        Layout = new MetricLayout(
            Calendar.Gregorian,
            26 * 12,
            120,
            [new MetricSeries(metric, "office", null, "1", 0, cells)],
            [
                new TrackedItem("a", "Mission A", TrackedKind.Launch),
                new TrackedItem("b", "Mission B", TrackedKind.Launch),
                new TrackedItem("both", "Both are up", TrackedKind.Milestone),
                new TrackedItem("rare", "Rare", TrackedKind.Milestone),
            ],
            [funding]);
        Scenario = new Scenario
        {
            Id = "synthetic",
            Start = Start,
            Horizon = Horizon,
            Resources = [funding],
            Missions =
            [
                new MissionDefinition { Id = "a", Launch = PlannedLaunch },
                new MissionDefinition { Id = "b", Launch = PlannedLaunch },
            ],
            Milestones =
            [
                new MilestoneDefinition
                {
                    Id = "both",
                    Condition = Launched("a", "b"),
                    Announced = [new Announcement(PlannedLaunch + (5 * Day) + 1, "somebody", null)],
                },
                new MilestoneDefinition { Id = "rare", Condition = Launched("a") with { AtLeast = 1 } },
            ],
            Phases =
            [
                new PhaseDefinition { Id = "first" },
                new PhaseDefinition { Id = "second", BeginsWith = "both", Announced = PlannedLaunch + (9 * Day) },
            ],
        };
    }

    public ulong Seed { get; }

    public MetricLayout Layout { get; }

    public Scenario Scenario { get; init; }

    /// <summary>Changes a result before it is handed over.</summary>
    public Action<ReplicationResult> Spoil { get; init; } = _ => { };

    public ReplicationSource Source()
    {
        var plan = Empty();
        Fill(plan, new DrawSource(Seed, 0), lateA: 0, lateB: 0, rare: false);
        return new ReplicationSource(Scenario, Layout, plan, OpenWorker);
    }

    /// <summary>Days by which mission A is late in a replication.</summary>
    public int LateA(long index) => (int)(10 * new DrawSource(Seed, (ulong)index).Uniform(_lateness, 0));

    /// <summary>The value of a cell in a replication.</summary>
    public double Value(long index, int cell) => cell + new DrawSource(Seed, (ulong)index).Uniform(_values, cell);

    private static ConditionDefinition Launched(params string[] missions) =>
        new() { Items = [.. missions.Select(id => new ConditionItem(id, ConditionState.Launched))] };

    private Func<long, ReplicationResult> OpenWorker()
    {
        var result = Empty();
        return index =>
        {
            result.Index = index;
            Fill(result, new DrawSource(Seed, (ulong)index), LateA(index), lateB: 5, rare: index % 4 == 0);
            Spoil(result);
            return result;
        };
    }

    private ReplicationResult Empty() =>
        new(Layout.CellCount, Layout.Tracked.Count, Layout.Resources.Count) { Index = 0 };

    private void Fill(ReplicationResult result, in DrawSource draws, int lateA, int lateB, bool rare)
    {
        draws.Fill(_values, 0, result.Cells);
        for (var cell = 0; cell < result.Cells.Length; cell++)
        {
            result.Cells[cell] += cell;
        }

        result.Fingerprint = new UInt128((ulong)result.Index, draws.Bits(_values, 0));
        result.Handled = 3;
        Set(result, 0, PlannedLaunch + (lateA * Day), DelayCause.Technical, lateA * Day, -1);
        Set(result, 1, PlannedLaunch + (lateB * Day), DelayCause.VehicleQueue, lateB * Day, -1);
        var last = Math.Max(lateA, lateB) + (lateA > 7 ? 1 : 0);
        Set(result, 2, PlannedLaunch + (last * Day), DelayCause.Float, 0, lateA > lateB ? 0 : 1);
        Set(result, 3, rare ? PlannedLaunch : SimTime.Never, DelayCause.Float, 0, rare ? 0 : -1);
        result.Accounts[0] = new AccountTotals(100, 50, 0, 120, 0, 0, 0, 30);
    }

    private static void Set(
        ReplicationResult result, int item, SimTime date, DelayCause cause, long seconds, int prerequisite)
    {
        result.Dates[item] = date;
        result.Last[item] = prerequisite;
        result.Held.AsSpan(item * ReplicationResult.CauseCount, ReplicationResult.CauseCount).Clear();
        result.Held[(item * ReplicationResult.CauseCount) + (int)cause] = seconds;
    }
}
