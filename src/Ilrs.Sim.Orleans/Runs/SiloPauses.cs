using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Runs;

/// <summary>
/// How long a silo is left alone after it failed, longer each time until it does something: one that is dead, but not
/// yet known to be, must not use up the attempts of the blocks.
/// </summary>
internal sealed class SiloPauses
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private readonly Dictionary<SiloAddress, int> _failures = [];

    /// <summary>How often it failed in a row.</summary>
    public int Count(SiloAddress silo) => _failures.GetValueOrDefault(silo);

    /// <summary>It did something.</summary>
    public void Forget(SiloAddress silo) => _failures.Remove(silo);

    /// <summary>It failed: waits before it is asked again.</summary>
    public Task WaitAsync(SiloAddress silo)
    {
        var failures = _failures[silo] = Count(silo) + 1;
        var pause = Shortest * Math.Pow(2, Math.Min(failures - 1, 10));
        return Task.Delay(pause < Longest ? pause : Longest);
    }
}
