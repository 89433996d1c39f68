namespace Ilrs.Sim.Orleans.Tests.Tool;

/// <summary><c>ilrs-sim run --cluster</c> as a process, against a silo behind its gateway.</summary>
public sealed class ClusterRunTests(LocalSilo silo) : IClassFixture<LocalSilo>
{
    [Fact]
    public async Task Run_WhenOnACluster_PrintsAndWritesWhatTheEmbeddedRunDoes()
    {
        var folder = Directory.CreateTempSubdirectory("ilrs-sim-").FullName;
        try
        {
            string[] args = ["run", "programme-2026", "--replications", "100", "--until", "2032-01", "--out"];
            var (here, there) = (Path.Combine(folder, "here"), Path.Combine(folder, "there"));
            var embedded = await ToolRun.Of([.. args, here]);
            var cluster = await ToolRun.Of([.. args, there, "--cluster", silo.Gateway]);

            Assert.Equal((0, ""), (cluster.Code, cluster.Error));
            Assert.Contains("fingerprint ", cluster.Out, StringComparison.Ordinal);
            Assert.Equal(embedded.Out, cluster.Out);
            foreach (var file in Directory.GetFiles(here))
            {
                Assert.Equal(
                    await File.ReadAllBytesAsync(file),
                    await File.ReadAllBytesAsync(Path.Combine(there, Path.GetFileName(file))));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Run_WhenTheClusterHasAnotherId_SaysThatNoSiloAnswers()
    {
        var run = await ToolRun.Of(
            "run", "reference-campaign", "--replications", "10", "--cluster", silo.Gateway, "--cluster-id", "other");

        Assert.Equal(1, run.Code);
        Assert.Contains($"no silo answers at {silo.Gateway} (cluster other): ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WhenNobodyListens_SaysThatNoSiloAnswers()
    {
        var run = await ToolRun.Of("run", "reference-campaign", "--cluster", "127.0.0.1:1");

        Assert.Equal(1, run.Code);
        Assert.Contains("no silo answers at 127.0.0.1:1 (cluster ilrs-sim): ", run.Error, StringComparison.Ordinal);
    }
}
