namespace Ilrs.Sim.Analysis.Calibration;

/// <summary>Leaves out one mission after the other, with all its rows, and foretells it from the rest.</summary>
public static class SlipCrossValidation
{
    /// <summary>Every mission foretold from the others.</summary>
    /// <param name="history">The history.</param>
    /// <param name="scale">Multiplies every hazard in the simulations.</param>
    /// <param name="replications">Replications of each mission; 0: its lateness is not simulated.</param>
    /// <param name="seed">Seed.</param>
    public static IReadOnlyList<HeldOutMission> Run(
        PlanHistory history, double scale, int replications, ulong seed)
    {
        var records = history.Missions.Select(MissionRecord.Of).ToList();
        return [.. records.Select(x => HoldOut(history, records, x, scale, replications, seed))];
    }

    private static HeldOutMission HoldOut(
        PlanHistory history,
        List<MissionRecord> records,
        MissionRecord held,
        double scale,
        int replications,
        ulong seed)
    {
        var others = records.FindAll(x => x != held);
        var fit = SlipFitter.Fit(others);
        var own = others.FindAll(x => x.Mission.Class == held.Mission.Class);
        var expected = fit.Expected(held.Exposure);
        var alone = (own.Sum(x => x.Jumps.Count) + 0.5) / (own.Sum(x => fit.Expected(x.Exposure)) + 0.5);
        var byClass = SlipFitter.Fit(others, static x => x);
        var one = others.Sum(x => x.Jumps.Count) / others.Sum(x => x.Exposure.Sum());
        double Score(double mean) => GammaPoisson.LogProbability(held.Jumps.Count, mean, fit.MissionShape);
        return new HeldOutMission(
            held.Mission.Id,
            held.Mission.Class,
            Score(fit.Of(held.Mission.Class).Rate * expected),
            Score((byClass.Classes.FirstOrDefault(x => x.Class == held.Mission.Class)?.Rate ?? 1)
                * byClass.Expected(held.Exposure)),
            Score(expected),
            Score(alone * expected),
            Score(fit.Of(held.Mission.Class).Rate * one * held.Exposure.Sum()),
            replications > 0 ? Replay(history, fit, held.Mission, scale, replications, seed) : null);
    }

    private static ReplayedMission? Replay(
        PlanHistory history, SlipFit fit, PlannedMission mission, double scale, int replications, ulong seed)
    {
        var only = history.Where(x => x.Id == mission.Id);
        return PlanHistory.Middle(mission.Statements[0].From, mission.Statements[0].To) < history.AsOf.DayNumber
            ? new SlipReplay(only).Run(fit, scale, SlipMechanisms.All, replications, seed)[0]
            : null;
    }
}
