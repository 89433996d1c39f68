using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>Whose mass comes down to the surface.</summary>
internal static class LandedMass
{
    private static readonly string[] NotLanded =
        ["orbiter", "relay", "station-module", "launch-vehicle", "crewed-lander", "crewed"];

    /// <summary>
    /// Mass of guest instruments over all mass landed by flights whose operator is of another country than one; guests
    /// of the lead's own country count as guests, so that the share is an upper bound.
    /// </summary>
    /// <param name="model">The compiled scenario.</param>
    /// <param name="country">Country whose flights are left out.</param>
    public static Func<ReplicationResult, double> GuestShare(SimulationModel model, string country)
    {
        var countries = model.Scenario.Partners.ToDictionary(x => x.Id, x => x.Country, StringComparer.Ordinal);
        string[] flights =
        [
            .. model.Scenario.Missions
                .Where(x => !NotLanded.Contains(x.Kind))
                .Where(x => x.Operator is null || countries.GetValueOrDefault(x.Operator) != country)
                .Select(x => x.Id),
        ];
        int[] Cells(string metric) =>
        [
            .. model.Layout.Series
                .Where(x => x.Metric.Name == metric && flights.Contains(x.Entity))
                .Select(x => x.Offset),
        ];
        var (guests, all) = (Cells("guest-mass"), Cells("delivered-mass"));
        return result =>
        {
            var (guest, other) = (guests.Sum(x => result.Cells[x]), all.Sum(x => result.Cells[x]));
            return guest + other > 0 ? guest / (guest + other) : 0;
        };
    }
}
