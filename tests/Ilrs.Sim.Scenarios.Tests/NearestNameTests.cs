namespace Ilrs.Sim.Scenarios.Tests;

/// <summary>The nearest known name, as errors give it.</summary>
public sealed class NearestNameTests
{
    [Theory]
    [InlineData("contry", "country")]
    [InlineData("COUNTRY", "country")]
    [InlineData("cuontry", "country")]
    [InlineData("countrry", "country")]
    [InlineData("instrumenst", "instruments")]
    [InlineData("nom", "nominations")]
    [InlineData("attrition-rate", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void LoadText_WhenKeyIsUnknown_GivesTheNearest(string key, string? nearest)
    {
        var text =
            "schema: 1\nid: t\nstart: 2030-01-01\nhorizon: 2040-01-01\npartners: [{id: p, \"" + key + "\": 1}]\n";

        Assert.Equal(nearest, ScenarioLoader.LoadText("test.yaml", text).Diagnostics.Single().Nearest);
    }
}
