using System.Globalization;

namespace Ilrs.Sim.Orleans.Tests.Processes;

/// <summary>How many schedules of kills are tried: ILRS_CHAOS_SCHEDULES, 1 by default.</summary>
internal static class Schedules
{
    public static int Count { get; } = int.Parse(
        Environment.GetEnvironmentVariable("ILRS_CHAOS_SCHEDULES") ?? "1", CultureInfo.InvariantCulture);
}
