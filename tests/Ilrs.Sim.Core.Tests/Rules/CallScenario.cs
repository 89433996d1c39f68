using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Small scenarios with one call: a mission launched in month 40 whose call opens in month 4.</summary>
internal static class CallScenario
{
    public const double Opening = 4;

    public static SlotOffer Slots { get; } = new()
    {
        Mass = 100,
        Notice = TestScenario.At(36).Seconds,
        Decision = Parameter.Of(TestScenario.At(10).Seconds),
    };

    public static CallStages Stages { get; } = new()
    {
        Letters = TestScenario.At(2).Seconds,
        FirstCut = TestScenario.At(4).Seconds,
        Proposals = TestScenario.At(6).Seconds,
    };

    public static MissionDefinition Host(SlotOffer slots, string id = "host", double launch = 40) => new()
    {
        Id = id, Launch = TestScenario.At(launch), Slots = slots,
    };

    public static PartnerDefinition Partner(string id, params InstrumentDefinition[] instruments) => new()
    {
        Id = id, Instruments = instruments,
    };

    public static InstrumentDefinition Item(string id, double mass, double merit, string discipline = "general") =>
        new() { Id = id, Mass = mass, Merit = Parameter.Of(merit), Discipline = discipline };

    public static Scenario Of(SlotOffer slots, params PartnerDefinition[] partners) => TestScenario.Of(120) with
    {
        Partners = partners, Missions = [Host(slots)],
    };

    public static List<TraceEvent> Trace(Scenario scenario, ulong seed = 0, long index = 0)
    {
        var trace = new List<TraceEvent>();
        new Simulator(SimulationModel.Compile(scenario), seed).Run(index, trace: trace);
        return trace;
    }

    public static double MonthOf(IEnumerable<TraceEvent> trace, string entity, string kind) =>
        (double)trace.Single(x => x.Entity == entity && x.Kind == kind).Time.Seconds / TestScenario.Month;

    public static string[] Told(IEnumerable<TraceEvent> trace, string kind) =>
        [.. trace.Where(x => x.Kind == kind).Select(x => x.Detail.Split(' ')[0]).Order(StringComparer.Ordinal)];

    public static double Total(Scenario scenario, MetricSpec metric, string entity = "office", string? label = null)
    {
        var model = SimulationModel.Compile(scenario);
        var result = new Simulator(model, 0).Run(0);
        return model.Layout.Series
            .Where(x => x.Metric == metric && x.Entity == entity && (label is null || x.Label == label))
            .Sum(x => result.Cells.AsSpan(x.Offset, x.Length).ToArray().Sum());
    }
}
