using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Runs;

/// <summary>What runs tell those who look after silos.</summary>
internal static partial class RunLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Run {Run}: silo {Silo} does not answer")]
    public static partial void SiloLost(ILogger logger, string run, SiloAddress silo, Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "Run {Run}: block {Block} was lost on silo {Silo}")]
    public static partial void BlockLost(ILogger logger, string run, long block, SiloAddress silo, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {Run}: block {Block} failed on silo {Silo}")]
    public static partial void BlockFailed(
        ILogger logger, string run, long block, SiloAddress silo, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {Run}: block {Block} came damaged from silo {Silo}")]
    public static partial void Damaged(ILogger logger, string run, long block, SiloAddress silo, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A worker cannot run block {Block} of scenario {Hash}")]
    public static partial void Unable(ILogger logger, long block, string hash, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {Run} is interrupted; another activation goes on")]
    public static partial void Interrupted(ILogger logger, string run, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {Run} cannot go on")]
    public static partial void Broken(ILogger logger, string run, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The reminder of run {Run} could not be ended; it ends itself")]
    public static partial void ReminderKept(ILogger logger, string run, Exception exception);
}
