using Ilrs.Sim.Scenarios.Tests.Schema;
using Ilrs.Sim.TestKit;
using YamlDotNet.Core;

namespace Ilrs.Sim.Scenarios.Tests.Mutations;

/// <summary>Damaged files, thousands of them, give diagnostics and nothing worse.</summary>
public sealed class MutationTests
{
    private const int FilesEach = 1_000;
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);
    private static readonly SchemaValidator Schema = new(ScenarioSchema.Scenario);

    public static TheoryData<string> Names =>
        [.. Fixtures.Names("Good").Where(name => Fixtures.StandsAlone("Good", name))];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task LoadText_WhenGoodFileIsDamaged_GivesADocumentOrDiagnostics(string name)
    {
        var text = File.ReadAllText(Fixtures.PathOf("Good", name));
        var mutator = new Mutator(TestSeed.For($"{nameof(MutationTests)}.{name}"));
        for (var i = 0; i < FilesEach; i++)
        {
            var damaged = mutator.Mutate(text);
            var result = await Task.Run(() => ScenarioLoader.LoadText("damaged.yaml", damaged)).WaitAsync(Hang);

            Assert.True(result.IsSuccess == (result.Diagnostics.Count == 0), damaged);
            Assert.All(result.Diagnostics, d => Assert.True(d.Line >= 1 && d.Column >= 1, $"{d}\n{damaged}"));
            AssertSchemaAgrees(result, damaged);
        }
    }

    private static void AssertSchemaAgrees(ScenarioLoadResult result, string damaged)
    {
        if (result.Diagnostics.Any(d => d.Kind == DiagnosticKind.Syntax))
        {
            return;
        }

        bool isValid;
        try
        {
            isValid = Schema.IsValid(YamlJson.Parse(damaged));
        }
        catch (YamlException e)
        {
            Assert.Fail($"The reader accepts what the YAML library refuses ({e.Message}):\n{damaged}");
            return;
        }

        var isWellFormed = result.Diagnostics.All(d => d.Kind != DiagnosticKind.Structure);
        Assert.True(isValid == isWellFormed, $"{string.Join("\n", result.Diagnostics)}\n{damaged}");
    }
}
