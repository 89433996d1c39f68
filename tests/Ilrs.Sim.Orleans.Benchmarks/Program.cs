using System.Globalization;
using Ilrs.Sim.Orleans.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var isQuick = args.Contains("quick");
switch (args.FirstOrDefault(x => x != "quick"))
{
    case null:
        PartsReport.Run(isQuick);
        await ClusterReport.RunAsync(isQuick, runs: true, sessions: true);
        return 0;
    case "parts":
        PartsReport.Run(isQuick);
        return 0;
    case "runs":
        await ClusterReport.RunAsync(isQuick, runs: true, sessions: false);
        return 0;
    case "sessions":
        await ClusterReport.RunAsync(isQuick, runs: false, sessions: true);
        return 0;
    default:
        Console.Error.WriteLine("[parts|runs|sessions] [quick]");
        return 2;
}
