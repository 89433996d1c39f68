using System.Globalization;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using YamlDotNet.RepresentationModel;

namespace Ilrs.Sim.Scenarios.Tests;

/// <summary>The built-in scenarios of the past: what they replay, and that they know nothing that came later.</summary>
public sealed class KnownPastTests
{
    /// <summary>A page of the weeks after the day tells what had happened by it.</summary>
    private const int DaysOfGrace = 21;

    [Theory]
    [InlineData("roadmap-2021", "roadmap-2021")]
    [InlineData("statement-2023", "roadmap-2021 statement-2023")]
    [InlineData("roadmap-2024", "roadmap-2021 statement-2023 roadmap-2024")]
    [InlineData("calls-replay", "calls-replay")]
    [InlineData("programme-2026", "programme-2026")]
    public void BuiltIn_OfTheRow_IsMadeOfEarlierOnesOnly(string name, string files)
    {
        // Nothing that a later built-in says can move an earlier one: its file is not read.
        Assert.Equal(files.Split(' '), Load(name).Files.Select(Path.GetFileNameWithoutExtension));
    }

    [Theory]
    [InlineData("roadmap-2021")]
    [InlineData("statement-2023")]
    [InlineData("roadmap-2024")]
    public void BuiltIn_AsOfADay_NamesNothingLater(string name)
    {
        var asOf = Day(Load(name).AsOf!);
        var dates = BuiltInDocument.Walk(BuiltInDocument.Tree("sources.yaml"))
            .Where(x => x.Node is YamlMappingNode map && BuiltInDocument.Scalar(map, "id") is not null)
            .Select(x => (YamlMappingNode)x.Node)
            .ToDictionary(x => BuiltInDocument.Scalar(x, "id")!, x => BuiltInDocument.Scalar(x, "date")!);
        var nodes = BuiltInDocument.Walk(BuiltInDocument.Tree(name + ".yaml")).ToList();
        var said = nodes.Where(x => x.Path.EndsWith(".said_on", StringComparison.Ordinal)
            || (x.Path.StartsWith("interventions.", StringComparison.Ordinal)
                && x.Path.EndsWith(".date", StringComparison.Ordinal)));
        var sources = nodes.Where(x => x.Path.EndsWith(".sources", StringComparison.Ordinal))
            .SelectMany(x => ((YamlSequenceNode)x.Node).Children.Select(BuiltInDocument.Flow));

        Assert.All(said, x => Assert.True(Day(BuiltInDocument.Flow(x.Node)) <= asOf, x.Path));
        Assert.All(sources, x => Assert.True(Day(dates[x]) <= asOf.AddDays(DaysOfGrace), $"{x} of {dates[x]}"));
    }

    [Fact]
    public void Past_WhoseActualsAnOverlayReplaces_GoesTheOtherWayInEveryFuture()
    {
        var result = ScenarioLoader.LoadText("luna-25-landed", """
            schema: 1
            id: luna-25-landed
            extends: roadmap-2024
            interventions:
              - {id: luna-25-lost, remove: true}
              - {id: luna-25-down, date: 2023-08-21, kind: actual, event: arrived, target: luna-25}
            """);
        Assert.Empty(result.Diagnostics);
        var scenario = result.Document!.Scenario;
        var model = SimulationModel.Compile(scenario);
        var at = model.Layout.Tracked.ToList()
            .FindIndex(x => x.Id == "luna-25" && x.Kind == TrackedKind.Arrival);
        var simulator = new Simulator(model, 1);

        Assert.All(
            Enumerable.Range(0, 5),
            i => Assert.Equal((2023, 8, 21), scenario.Calendar.DateOf(simulator.Run(i).Dates[at])));
    }

    [Fact]
    public void Statement_OfOctober2023_ReplaysWhatHadHappened()
    {
        var scenario = Load("statement-2023").Scenario;
        var model = SimulationModel.Compile(scenario);
        var trace = new List<TraceEvent>();
        var replication = new Replication(model);
        for (var i = 0; i < 3; i++)
        {
            trace.Clear();
            replication.Start(2023, i, trace: trace);
            replication.AdvanceTo(scenario.AsOf!.Value);
            var lines = trace
                .Select(x => $"{scenario.Calendar.Format(x.Time)} {x.Entity} {x.Kind} {x.Detail}".TrimEnd())
                .ToList();
            Assert.Contains("2023-08-11 luna-25 launched known", lines);
            Assert.Contains("2023-08-19 luna-25 landing-failure known", lines);
            Assert.Contains("2023-10-03 azercosmos status state", lines);
            Assert.Contains("2023-04-25 suparco status claimed", lines);
            Assert.Contains("2022-09-15 uae-state status claimed", lines);
            Assert.DoesNotContain(trace, x => x.Kind == "slips");
            Assert.DoesNotContain(lines, x => x.EndsWith("uae-state status state", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void CallsReplay_OfTheThreeCalls_ForcesNothing()
    {
        var scenario = Load("calls-replay").Scenario;

        Assert.True(scenario.AsOf < scenario.Start);
        Assert.Empty(scenario.Interventions);
        Assert.DoesNotContain(scenario.Partners.SelectMany(x => x.Instruments), x => x.Awarded is not null);
        Assert.Equal(["change-6", "change-7", "change-8"], scenario.Missions.Select(x => x.Id));
    }

    private static ScenarioDocument Load(string name) => ScenarioLoader.Load(name).Document!;

    /// <summary>The day, or the first one of a month or year.</summary>
    private static DateOnly Day(string text)
    {
        var parts = text.Split('-').Select(x => int.Parse(x, CultureInfo.InvariantCulture)).ToList();
        return new DateOnly(parts[0], parts.ElementAtOrDefault(1) is > 0 and var m ? m : 1,
            parts.ElementAtOrDefault(2) is > 0 and var d ? d : 1);
    }
}
