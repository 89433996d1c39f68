using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Scenarios.Tests.Mutations;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Scenarios.Tests;

/// <summary>What the reader accepts, the engine compiles and runs.</summary>
public sealed class CompileTests
{
    private const int FilesEach = 300;
    private const int MostMonths = 1_200;

    public static IEnumerable<object[]> Good => Fixtures.Names("Good").Select(n => new object[] { n });

    public static IEnumerable<object[]> BuiltIn => BuiltInScenarios.Names.Select(n => new object[] { n });

    [Theory]
    [MemberData(nameof(Good))]
    public void Compile_WhenFileIsGood_Runs(string name) => Run(Fixtures.Load("Good", name).Document!);

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void Compile_WhenBuiltIn_Runs(string name) => Run(ScenarioLoader.Load(name).Document!);

    [Theory]
    [InlineData("everything")]
    [InlineData("conditions")]
    public void Compile_WhenDamagedFileIsStillGood_Runs(string name)
    {
        var text = File.ReadAllText(Fixtures.PathOf("Good", name));
        var mutator = new Mutator(TestSeed.For($"{nameof(CompileTests)}.{name}"));
        for (var i = 0; i < FilesEach; i++)
        {
            if (ScenarioLoader.LoadText("damaged.yaml", mutator.Mutate(text)).Document is { } document)
            {
                Run(document);
            }
        }
    }

    private static void Run(ScenarioDocument document)
    {
        var (start, horizon) = (document.Scenario.Start, document.Scenario.Horizon);
        var months = (horizon - start) / document.Scenario.Calendar.MonthSeconds;
        var model = SimulationModel.Compile(document.Scenario);
        if (months <= MostMonths)
        {
            new Simulator(model, 1).Run(0);
        }
    }
}
