using Ilrs.Sim.Scenarios.Scorecards;
using YamlDotNet.RepresentationModel;

namespace Ilrs.Sim.Scenarios.Tests;

/// <summary>
/// The shipped targets: each says what was observed, where that stands, and who predicts it or why nobody does.
/// </summary>
public sealed class ScorecardDataTests
{
    [Fact]
    public void Targets_WhenRead_AreWhole() => Assert.All(ScorecardData.Targets, target =>
    {
        Assert.NotNull(target.Value ?? target.AtLeast ?? target.AtMost);
        Assert.Equal(target.Scenario is null, target.Measure is null);
        Assert.Equal(target.Scenario is null, target.Why is not null);
        Assert.NotEmpty(target.Sources);
        Assert.NotEmpty(target.On);
    });

    [Fact]
    public void Targets_WhenCounted_CoverAllValidationTargetsOnce()
    {
        Assert.Equal(22, ScorecardData.Targets.Select(target => target.PartOf).Distinct().Count());
        Assert.Equal(ScorecardData.Targets.Count, ScorecardData.Targets.Select(target => target.Id).Distinct().Count());
        Assert.Equal(3, ScorecardData.Targets.Select(target => target.Use).Distinct().Count());
    }

    [Fact]
    public void Sources_OfTheTargets_AreKnownAndUsed()
    {
        var own = Sources("Scorecards/targets.yaml");
        var known = Sources("BuiltIn/sources.yaml").Concat(own).ToHashSet(StringComparer.Ordinal);
        var named = ScorecardData.Targets.SelectMany(target => target.Sources).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(named.Except(known));
        Assert.Empty(own.Except(named));
    }

    [Fact]
    public void Alarms_WhenRead_NameBuiltInScenarios() => Assert.All(ScorecardData.Alarms, alarm =>
    {
        Assert.True(BuiltInScenarios.Contains(alarm.Scenario));
        Assert.All(alarm.Overlays, overlay => Assert.True(BuiltInScenarios.Contains(overlay)));
    });

    private static List<string> Sources(string name)
    {
        var holder = typeof(ScorecardData).Assembly;
        var resource = holder.GetManifestResourceNames().Single(x => x.Replace('\\', '/') == name);
        using var reader = new StreamReader(holder.GetManifestResourceStream(resource)!);
        var stream = new YamlStream();
        stream.Load(reader);
        var list = (YamlSequenceNode)stream.Documents[0].RootNode["sources"];
        return [.. list.Children.Select(x => ((YamlScalarNode)x["id"]).Value!)];
    }
}
