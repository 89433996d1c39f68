using Orleans.TestingHost;

namespace Ilrs.Sim.Orleans.Tests.Chaos;

/// <summary>Two silos whose workers do what a test wants.</summary>
public sealed class HookedCluster : IAsyncLifetime
{
    private InProcessTestCluster? _cluster;

    public IGrainFactory Grains => _cluster!.Client;

    /// <summary>The hooks of the silos; the first is of either silo.</summary>
    public List<WorkerHook> Hooks { get; } = [];

    public async Task InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) =>
        {
            var hook = new WorkerHook();
            Hooks.Add(hook);
            silo.AddIncomingGrainCallFilter(hook);
            silo.UseIlrsSim(options =>
            {
                options.BlockAttempts = 3;
                options.RunWakes = 2;
            });
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async Task DisposeAsync() => await _cluster!.DisposeAsync();
}
