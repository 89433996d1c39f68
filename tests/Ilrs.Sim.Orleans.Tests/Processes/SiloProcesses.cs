using Ilrs.Sim.Orleans.Client;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Hosts;

namespace Ilrs.Sim.Orleans.Tests.Processes;

/// <summary>Two silos as processes on one data file, shared by the tests that kill them.</summary>
public sealed class SiloProcesses : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ilrs-silos-").FullName;

    /// <summary>The silos, all of which run between two tests.</summary>
    public IReadOnlyList<SiloUnderTest> Silos { get; private set; } = [];

    /// <summary>The data file.</summary>
    public string Data => Path.Combine(_folder, "silos.db");

    /// <summary>The gateways as <c>--cluster</c> takes them.</summary>
    public string Gateways => string.Join(',', Silos.Select(x => x.Gateway));

    public async Task InitializeAsync()
    {
        Silos = [SiloUnderTest.On(Data), SiloUnderTest.On(Data)];
        await Task.WhenAll(Silos.Select(x => x.StartAsync()));
    }

    public Task DisposeAsync()
    {
        foreach (var silo in Silos)
        {
            silo.Abandon();
        }

        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A client of its own.</summary>
    public Task<ClusterConnection> ConnectAsync() => Expect.Value(ClusterConnection.ConnectAsync(Gateways));

    /// <summary>Kills all silos at once.</summary>
    public Task KillAllAsync() => Task.WhenAll(Silos.Select(x => x.KillAsync()));

    /// <summary>Starts all silos again.</summary>
    public Task StartAllAsync() => Task.WhenAll(Silos.Select(x => x.StartAsync()));

    /// <summary>Kills silos after a moment, and starts them again after another.</summary>
    /// <param name="dice">Makes the choices.</param>
    /// <param name="moment">The longest wait before the kill, ms.</param>
    public async Task LoseAsync(Dice dice, int moment)
    {
        SiloUnderTest[] lost = dice.Chance(0.25) ? [.. Silos] : [dice.Pick(Silos)];
        await Task.Delay(dice.Between(0, moment));
        await Task.WhenAll(lost.Select(x => x.KillAsync()));
        await Task.Delay(dice.Between(0, 500));
        await Task.WhenAll(lost.Select(x => x.StartAsync()));
    }

    /// <summary>Runs a test's body; when it fails, what the silos said is told with it.</summary>
    public async Task RunAsync(string what, Func<Task> body)
    {
        try
        {
            await body();
        }
        catch (Exception e)
        {
            var said = string.Join("\n", Silos.Select(x => $"silo {x.Gateway}:\n{x.Errors}"));
            throw new Xunit.Sdk.XunitException($"{what}: {e}\n{said}");
        }
    }
}
