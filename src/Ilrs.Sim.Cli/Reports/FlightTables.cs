using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Questions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>Launches, landings, losses and flights begun again.</summary>
internal static class FlightTables
{
    private static readonly Column[] Counts =
    [
        new("launches", "Launches", Right: true),
        new("losses", "Lost", Right: true),
        new("re_flights", "Flown again", Right: true),
        new("arrivals", "Arrived", Right: true),
        new("delivered_mass", "Delivered [t]", Right: true),
        new("guest_mass", "Guests [kg]", Right: true),
    ];

    /// <summary>All flights by the country of their operator, with arrivals to the ends of some years.</summary>
    public static ReportTable Countries(EnsembleResult result, Assumed? assumed)
    {
        var partners = result.Scenario.Partners.ToDictionary(x => x.Id, StringComparer.Ordinal);
        string CountryOf(MissionDefinition mission) =>
            mission.Operator is { } id && partners.TryGetValue(id, out var partner)
                ? PartnerGroup.CountryOf(partner)
                : PartnerGroup.None;
        var years = Years.Of(result.Layout);
        var groups = result.Scenario.Missions
            .GroupBy(CountryOf)
            .OrderBy(x => x.Key, StringComparer.Ordinal)
            .Select(x => (x.Key, Missions: x.ToArray()))
            .ToList();
        if (groups.Count > 1)
        {
            groups.Add(("All", [.. result.Scenario.Missions]));
        }

        return FigureTable.Of(
            "flights",
            "Flights by country of the operator: means over the whole time, and arrivals to the end of the year",
            [new Column("country", "Operator's country")],
            [
                new Column("missions", "Missions", Right: true),
                .. Counts,
                .. years.Select(year => new Column($"arrivals_{year}", $"by {year}", Right: true)),
            ],
            groups.Select(group => (
                (IReadOnlyList<Cell>)
                [
                    new Cell(group.Key == PartnerGroup.None ? PartnerGroup.NoCountry : group.Key, group.Key),
                ],
                (IReadOnlyList<Figure>)
                [
                    Figure.Of(Cell.Count(group.Missions.Length)),
                    .. Figures(result, assumed, group.Missions),
                    .. years.Select(year => Figure.Of(Cell.Number(ArrivedBy(result, group.Missions, year), 1))),
                ])));
    }

    /// <summary>Each flight.</summary>
    public static ReportTable Missions(EnsembleResult result, Assumed? assumed) => FigureTable.Of(
        "missions",
        "Missions: first launch that succeeds, and means over the whole time",
        [
            new Column("id", null), new Column("name", "Mission"), new Column("operator", "Operator"),
            new Column("plan", "Launch, plan"), new Column("p50", "P50"),
        ],
        Counts,
        result.Scenario.Missions
            .OrderBy(x => x.Launch)
            .ThenBy(x => x.Id, StringComparer.Ordinal)
            .Select(mission => (
                (IReadOnlyList<Cell>)
                [
                    Cell.Text(mission.Id),
                    Cell.Text(mission.Name ?? mission.Id),
                    Cell.Text(mission.Operator),
                    Cell.Date(Date(result, mission.Id, TrackedKind.Launch)?.Plan, result.Scenario.Calendar),
                    Cell.Date(Date(result, mission.Id, TrackedKind.Launch)?.P50, result.Scenario.Calendar),
                ],
                (IReadOnlyList<Figure>)[.. Figures(result, assumed, [mission])])));

    /// <summary>Launches and failures of each vehicle family.</summary>
    public static ReportTable Vehicles(EnsembleResult result, Assumed? assumed)
    {
        var years = Years.Of(result.Layout);
        Amount Of(string metric, string family, int? year = null) => new(
            [.. Metrics.Of(result, metric, EntityKind.VehicleFamily).Where(x => x.Entity == family)], year);
        return FigureTable.Of(
            "vehicles",
            "Launch vehicle families: launches that the programme asks for, to the end of the year, and failures; mean",
            [new Column("id", null), new Column("name", "Vehicle")],
            [
                .. years.Select(year => new Column($"launches_{year}", $"by {year}", Right: true)),
                new Column("launch_failures", "Failed", Right: true),
            ],
            result.Scenario.Vehicles
                .OrderBy(x => x.Id, StringComparer.Ordinal)
                .Select(family => (
                    (IReadOnlyList<Cell>)[Cell.Text(family.Id), Cell.Text(family.Name ?? family.Id)],
                    (IReadOnlyList<Figure>)
                    [
                        .. years.Select(year => Figure.Of(Of("launches", family.Id, year), result, assumed)),
                        Figure.Of(Of("launch-failures", family.Id), result, assumed, 2),
                    ])));
    }

    private static IEnumerable<Figure> Figures(
        EnsembleResult result, Assumed? assumed, IReadOnlyList<MissionDefinition> missions)
    {
        Amount Of(string metric) => new(
            [.. Metrics.Of(result, metric, EntityKind.Mission).Where(x => missions.Any(y => y.Id == x.Entity))]);
        yield return Figure.Of(Of("flights"), result, assumed);
        yield return Figure.Of(Of("losses"), result, assumed, 2);
        yield return Figure.Of(Cell.Number(missions.Sum(x => ReFlights(result, x)), 2));
        yield return Figure.Of(Cell.Number(ArrivedBy(result, missions, int.MaxValue), 1));
        yield return Figure.Of(Of("delivered-mass"), result, assumed) is var mass
            && mass.Cell.Value is double kilograms
            ? mass with { Cell = Cell.Number(kilograms / 1_000, 1) }
            : mass;
        var guests = Of("guest-mass");
        yield return guests.Exists ? Figure.Of(guests, result, assumed) : Figure.Of(Cell.Text(null));
    }

    // Flights that were begun, less the first one. Each launch begins one where a flight has a single launch; else each
    // ends in a loss or an arrival, and those under way at the horizon are left out.
    private static double ReFlights(EnsembleResult result, MissionDefinition mission)
    {
        CellSummary CellOf(string metric) => result.Cells[
            Metrics.Of(result, metric, EntityKind.Mission).First(x => x.Entity == mission.Id).Offset];
        var (flights, losses) = (CellOf("flights"), CellOf("losses"));
        var begun = mission.EarlierLaunches.Count == 0
            ? flights.Mean
            : losses.Mean + (Date(result, mission.Id, TrackedKind.Arrival)?.Reached.Share ?? 0);
        return Math.Max(0, begun - flights.NonZero);
    }

    private static double ArrivedBy(EnsembleResult result, IReadOnlyList<MissionDefinition> missions, int year)
    {
        var place = Math.Min(year, result.Layout.FirstYear + result.Layout.Years - 1) - result.Layout.FirstYear;
        return missions.Sum(x => Date(result, x.Id, TrackedKind.Arrival) is { } date
            ? (double)date.CameByYear[place] / date.Reached.Of
            : 0);
    }

    private static DateSummary? Date(EnsembleResult result, string mission, TrackedKind kind) =>
        result.Dates.FirstOrDefault(x => x.Item.Id == mission && x.Item.Kind == kind);
}
