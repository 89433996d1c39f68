using System.Globalization;
using Ilrs.Sim.Orleans.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var isQuick = args.Contains("quick");
var numbers = args.Where(x => long.TryParse(x, out _)).Select(long.Parse).ToArray();
switch (args.FirstOrDefault(x => x != "quick" && !long.TryParse(x, out _)))
{
    case null:
        PartsReport.Run(isQuick);
        await ClusterReport.RunAsync(isQuick, numbers, runs: true, sessions: true);
        return 0;
    case "parts":
        PartsReport.Run(isQuick);
        return 0;
    case "runs":
        await ClusterReport.RunAsync(isQuick, numbers, runs: true, sessions: false);
        return 0;
    case "sessions":
        await ClusterReport.RunAsync(isQuick, numbers, runs: false, sessions: true);
        return 0;
    default:
        Console.Error.WriteLine("[parts|runs|sessions] [quick] [REPLICATIONS [REPLICATIONS ...]]");
        return 2;
}
