using System.Collections.Immutable;

namespace Ilrs.Sim.Analysis.Calibration;

/// <summary>
/// The moves of one mission's plan, read with the fewest moves that explain everything that was said: statements whose
/// windows all share a day say the same plan, the middle of what they share; a move lies between two plans. A launch
/// outside of the last plan is a move too; less than half a month is none. Between the last statement of one plan and
/// the first of the next the plan is taken to move half-way, but not after the end of the window that it breaks.
/// </summary>
public sealed class MissionRecord
{
    /// <summary>Days of a mean month.</summary>
    public const double Month = 30.436875;

    /// <summary>Months below which a change is none: half the step in which the model moves plans.</summary>
    public const double Least = 0.5;

    /// <summary>Days by which a launch may miss its window and still meet it: time zones.</summary>
    private const int Grace = 1;

    private static readonly double[] Bounds =
        [double.PositiveInfinity, 36 * Month, 12 * Month, 3 * Month, double.NegativeInfinity];

    private MissionRecord(PlannedMission mission, double[] exposure, IReadOnlyList<PlanJump> jumps)
    {
        Mission = mission;
        Exposure = [.. exposure];
        Jumps = jumps;
    }

    /// <summary>The mission.</summary>
    public PlannedMission Mission { get; }

    /// <summary>Months watched, by stage.</summary>
    public ImmutableArray<double> Exposure { get; }

    /// <summary>Its moves in order.</summary>
    public IReadOnlyList<PlanJump> Jumps { get; }

    /// <summary>The stage with so many days to the planned launch.</summary>
    public static PlanStage StageAt(double days)
    {
        var stage = 0;
        while (days < Bounds[stage + 1])
        {
            stage++;
        }

        return (PlanStage)stage;
    }

    /// <summary>Reads the moves out of what was said.</summary>
    public static MissionRecord Of(PlannedMission mission)
    {
        var plans = Plans(mission);
        var exposure = new double[4];
        var jumps = new List<PlanJump>();
        var since = plans[0].First;
        for (var i = 0; i < plans.Count; i++)
        {
            var plan = plans[i];
            if (i + 1 == plans.Count)
            {
                Watch(exposure, since, plan.Last, plan.Date);
                break;
            }

            var next = plans[i + 1];
            var moved = (plan.Last + Math.Min(next.First, Math.Max(plan.To, plan.Last))) / 2;
            Watch(exposure, since, moved, plan.Date);
            var months = (next.Date - plan.Date) / Month;
            if (Math.Abs(months) >= Least)
            {
                var year = DateOnly.FromDayNumber((int)moved).Year;
                jumps.Add(new PlanJump(StageAt(plan.Date - moved), months, year));
            }

            since = moved;
        }

        return new MissionRecord(mission, exposure, jumps);
    }

    private static List<Plan> Plans(PlannedMission mission)
    {
        var plans = new List<Plan>();
        foreach (var x in mission.Statements)
        {
            Say(plans, PlanHistory.Middle(x.SaidFrom, x.SaidTo), x.From.DayNumber, x.To.DayNumber, 0);
        }

        if (mission.Launched is { } day)
        {
            Say(plans, day.DayNumber, day.DayNumber, day.DayNumber, Grace);
        }

        return plans;
    }

    private static void Say(List<Plan> plans, double said, double from, double to, int grace)
    {
        if (plans.Count > 0 && plans[^1] is var plan && from <= plan.To + grace && to >= plan.From - grace)
        {
            plan.Last = said;
            (plan.From, plan.To) = grace > 0 ? (from, to) : (Math.Max(plan.From, from), Math.Min(plan.To, to));
            return;
        }

        plans.Add(new Plan { First = said, Last = said, From = from, To = to });
    }

    private static void Watch(double[] exposure, double from, double to, double plan)
    {
        for (var stage = 0; stage < 4; stage++)
        {
            // A stage lasts while the days left are below its upper bound and at least its lower one.
            var begins = Math.Max(from, plan - Bounds[stage]);
            var ends = Math.Min(to, plan - Bounds[stage + 1]);
            exposure[stage] += Math.Max(0, ends - begins) / Month;
        }
    }

    private sealed class Plan
    {
        public double First { get; init; }

        public double Last { get; set; }

        public double From { get; set; }

        public double To { get; set; }

        public double Date => (From + To) / 2;
    }
}
