using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>What a partner's ground stations add to the view of the Moon.</summary>
internal static class BriefGround
{
    private const int Year = 2035;

    /// <summary>A sentence for each ground station.</summary>
    public static IEnumerable<string> Lines(Brief brief) => brief.Partner.GroundStations.Select(x => Line(x, brief));

    private static string Line(GroundStationDefinition station, Brief brief)
    {
        var scenario = brief.Document.Scenario;
        var from = station.From is { } begins ? $" from {Plain.Month(begins, scenario.Calendar)}" : "";
        var lent = $"Ground station \"{station.Name ?? station.Id}\": a dish of {Plain.Number(station.Dish)} m, " +
            $"{Plain.Number(station.HoursADay)} hours a day at most{from}.";
        if (station.Dish < scenario.Station.GroundDish)
        {
            var least = Plain.Number(scenario.Station.GroundDish);
            return $"{lent} That is too small to count for the Moon ({least} m is the least).";
        }

        var kind = PartnerMeasures.Ground + station.Id;
        if (brief.Run.Measures.IndexOf(kind) < 0)
        {
            return lent;
        }

        double To(int year) => brief.Run.Mean(brief.Run.ColumnOf(kind, year));
        var layout = brief.Run.Model.Layout;
        var last = Math.Min(Year, layout.FirstYear + layout.Years - 1);
        var years = last > PartnerRun.Years[0] ? last - PartnerRun.Years[0] : last - layout.FirstYear + 1;
        var added = (To(Year) - (last > PartnerRun.Years[0] ? To(PartnerRun.Years[0]) : 0)) / years;
        var coverage = brief.Run.Mean(brief.Run.ColumnOf(PartnerMeasures.Coverage, Year));
        const string Times = "at times when no other station sees the Moon";
        var counts = added >= 1
            ? $"{Plain.Number(added)} of its hours a year are {Times}"
            : $"None of its hours are {Times}, so it adds nothing to the coverage";
        return $"{lent} {counts}; all stations together see it for {100 * coverage:F0} % of the time.";
    }
}
