using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ilrs.Sim.Orleans.Tests.Tool;

/// <summary><c>ilrs-sim session --cluster</c> as a process, against a silo behind its gateway.</summary>
public sealed partial class ClusterSessionTests(LocalSilo silo) : IClassFixture<LocalSilo>
{
    private const string Script =
        """
        advance 2028-03-15
        read change-8 office
        change {kind: delay-mission, target: change-8, duration: 90 days}
        step 3 months
        step 5 instants
        fork 2027-06
        advance 2028-01
        figures
        events
        history
        """;

    [Fact]
    public async Task Session_WhenOnACluster_AnswersWhatTheEmbeddedOneDoes()
    {
        var embedded = await ToolRun.With(Script, "session", "programme-2026", "--json");
        var cluster = await ToolRun.With(Script, "session", "programme-2026", "--json", "--cluster", silo.Gateway);

        Assert.Equal((0, ""), (cluster.Code, cluster.Error));
        Assert.Equal(Told(embedded), Told(cluster));
    }

    [Fact]
    public async Task Session_WhenAttachedToAndSaved_GoesOnHereWithTheSameFingerprint()
    {
        var file = Path.GetTempFileName();
        try
        {
            var first = await ToolRun.With("advance 2028-01\n", "session", "--json", "--cluster", silo.Gateway);
            var id = Last(first).GetProperty("session").GetString()!;
            var second = await ToolRun.With(
                $"save {file}\nadvance 2029-01\n", "session", "--attach", id, "--json", "--cluster", silo.Gateway);
            var here = await ToolRun.With("advance 2029-01\n", "session", "--resume", file, "--json");

            Assert.Equal((0, ""), (second.Code, second.Error));
            Assert.Equal(id, Last(second).GetProperty("session").GetString());
            Assert.Equal(
                Last(second).GetProperty("fingerprint").GetString(), Last(here).GetProperty("fingerprint").GetString());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("switch s99", "s99")]
    [InlineData("read nobody", "nobody")]
    public async Task Command_WhenTheClusterRefuses_EndsTheScript(string line, string reason)
    {
        var run = await ToolRun.With(line + "\nstatus\n", "session", "--cluster", silo.Gateway);

        Assert.Equal(1, run.Code);
        Assert.StartsWith("error: standard input:1: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    private static JsonElement Last(ToolRun run) => JsonDocument.Parse(run.Out.TrimEnd().Split('\n')[^1]).RootElement;

    /// <summary>The answers without what may differ: ids, and into how many steps an advance was cut.</summary>
    private static string Told(ToolRun run) => Varying().Replace(run.Out, "");

    [GeneratedRegex("\"session\":\"s[0-9]+\"|\"version\":[0-9]+")]
    private static partial Regex Varying();
}
