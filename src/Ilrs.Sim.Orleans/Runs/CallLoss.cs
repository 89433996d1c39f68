using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Orleans.Runtime;
using Orleans.Runtime.Messaging;

namespace Ilrs.Sim.Orleans.Runs;

/// <summary>
/// Which exceptions mean that a call was lost, so that the same call may come through later or elsewhere. Any other
/// exception says something about what was asked.
/// </summary>
internal static class CallLoss
{
    private const int LongestReason = 200;

    /// <summary>
    /// True when the silo is gone or going, a connection failed, a time-out ran out, or a stopping silo cancelled.
    /// </summary>
    public static bool Is(Exception e) => e
        is TimeoutException
        or OperationCanceledException
        or ObjectDisposedException
        or OrleansMessageRejectionException // SiloUnavailableException is one
        or ConnectionFailedException
        or ConnectionAbortedException
        or GatewayTooBusyException
        or ClientNotAvailableException
        or OrleansLifecycleCanceledException
        or SocketException
        or IOException;

    /// <summary>The beginning of what an exception says: Orleans' own texts run over pages.</summary>
    public static string Reason(Exception e)
    {
        var line = e.Message.ReplaceLineEndings("\n").Split('\n')[0];
        return line.Length <= LongestReason ? line : $"{line[..LongestReason]}…";
    }
}
