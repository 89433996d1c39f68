namespace Ilrs.Sim.Scenarios.Tests;

/// <summary>Files within the limits that are made to be costly end with a document or diagnostics.</summary>
public sealed class ExtremeFilesTests
{
    private const string Head = "schema: 1\nid: extreme\nstart: 2030-01-01\nhorizon: 2040-01-01\n";
    private const int Many = 9_000;
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(120);

    private static readonly Dictionary<string, Func<string>> Texts = new()
    {
        ["open braces"] = () => $"title: {new string('{', 3_000_000)}",
        ["open lists"] = () => "title:\n" + Repeat(1_900_000, _ => "- "),
        ["question marks"] = () => Repeat(1_900_000, _ => "? "),
        ["one key over and over"] = () => $"title: {{{Repeat(200_000, _ => "a, ")}}}",
        ["unknown keys"] = () => Repeat(100_000, i => $"k{i}: 1\n"),
        ["long word"] = () => $"title: {new string('a', 4_000_000)}",
        ["long key"] = () => $"{new string('a', 4_000_000)}: 1",
        ["long number"] = () => $"horizons: {new string('9', 4_000_000)}",
        ["huge exponent"] = () => "resources: [{id: r, unit: kg, opening: 1e999999999}]",
        ["ring of conditions"] = () => "missions:\n" + Repeat(
            Many, i => $"- {{id: m{i}, launch: 2031-01-01, requires: m{(i + 1) % Many} done}}\n"),
        ["misspelt references"] = () => "missions:\n" + Repeat(
            Many, i => $"- {{id: mission-of-some-name-{i}, launch: 2031-01-01, operator: partner-of-some-nmae-{i}}}\n")
            + "partners:\n" + Repeat(Many, i => $"- {{id: partner-of-some-name-{i}}}\n"),
        ["levers"] = () => "missions:\n" + Repeat(Many, i => $"- {{id: m{i}, launch: 2031-01-01}}\n")
            + "levers:\n" + Repeat(Many, i => $"- {{id: l{i}, path: missions.m{i}.mass, range: [1 kg, 2 kg]}}\n"),
    };

    public static TheoryData<string> Names => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task LoadText_WhenFileIsExtreme_Ends(string what)
    {
        var result =
            await Task.Run(() => ScenarioLoader.LoadText($"{what}.yaml", Head + Texts[what]())).WaitAsync(Hang);

        Assert.Equal(result.IsSuccess, result.Diagnostics.Count == 0);
        Assert.All(result.Diagnostics, d => Assert.True(d.ToString().Length < 1_000));
    }

    private static string Repeat(int count, Func<int, string> part) =>
        string.Concat(Enumerable.Range(0, count).Select(part));
}
