using Orleans.TestingHost;

namespace Ilrs.Sim.Orleans.Tests.Directories;

/// <summary>A silo in the process that keeps few sessions and runs, and loses single calls.</summary>
public sealed class LossyCluster : IAsyncLifetime, IIncomingGrainCallFilter
{
    /// <summary>Most sessions, and most runs.</summary>
    public const int Limit = 2;

    private readonly InProcessTestCluster _cluster;
    private string? _method;
    private bool _isBefore;

    public LossyCluster()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) => silo
            .AddIncomingGrainCallFilter(this)
            .UseIlrsSim(options => (options.Sessions, options.Runs) = (Limit, Limit)));
        _cluster = builder.Build();
    }

    public IGrainFactory Grains => _cluster.Client;

    public Task InitializeAsync() => _cluster.DeployAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    /// <summary>Loses the next call of a method.</summary>
    /// <param name="method">Interface and method, with a dot between.</param>
    /// <param name="isBefore">True: before it is carried out; false: its answer.</param>
    public void Lose(string method, bool isBefore) => (_isBefore, _method) = (isBefore, method);

    /// <inheritdoc/>
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        var isLost = $"{context.InterfaceMethod.DeclaringType!.Name}.{context.MethodName}" == _method;
        _method = isLost ? null : _method;
        if (!isLost || !_isBefore)
        {
            await context.Invoke();
        }

        if (isLost)
        {
            throw new TimeoutException($"{context.MethodName} was lost.");
        }
    }
}
