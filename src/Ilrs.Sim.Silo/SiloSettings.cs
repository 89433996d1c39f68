using System.Net;
using Microsoft.Extensions.Logging;

namespace Ilrs.Sim.Silo;

/// <summary>What the command line says of a silo.</summary>
internal sealed record SiloSettings(
    string? Data,
    int Port,
    int GatewayPort,
    IPEndPoint? Primary,
    IPAddress Address,
    string ClusterId,
    string ServiceId,
    LogLevel Log,
    TimeSpan WakePeriod,
    TimeSpan SavePeriod,
    bool UntilInputEnds,
    OtlpTarget? Otlp);
