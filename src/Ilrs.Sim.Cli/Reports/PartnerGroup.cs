using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>Some partners that a row of a table is about.</summary>
/// <param name="Id">Stable name for programs.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Partners">Ids of the partners.</param>
internal sealed record PartnerGroup(string Id, string Name, IReadOnlySet<string> Partners)
{
    /// <summary>Stands for the country of an organisation of states, and for no status.</summary>
    public const string None = "none";

    /// <summary>How people read it for a country.</summary>
    public const string NoCountry = "(no one country)";

    /// <summary>Each partner by itself.</summary>
    public static IReadOnlyList<PartnerGroup> Single(Scenario scenario) =>
    [
        .. scenario.Partners
            .OrderBy(x => x.Id, StringComparer.Ordinal)
            .Select(x => new PartnerGroup(x.Id, x.Name ?? x.Id, new HashSet<string> { x.Id })),
    ];

    /// <summary>The partners of each country.</summary>
    public static IReadOnlyList<PartnerGroup> Countries(Scenario scenario) =>
        By(scenario, CountryOf, NoCountry);

    /// <summary>The partners of each status, as it is when the scenario begins.</summary>
    public static IReadOnlyList<PartnerGroup> Statuses(Scenario scenario) =>
        By(scenario, partner => StatusOf(partner, scenario), "(no status)");

    /// <summary>A partner's country.</summary>
    public static string CountryOf(PartnerDefinition partner) => partner.Country ?? None;

    /// <summary>A partner's status when the scenario begins.</summary>
    public static string StatusOf(PartnerDefinition partner, Scenario scenario) =>
        partner.Status.LastOrDefault(x => x.From is null || x.From <= scenario.Start) is { } status
            ? Names.Word(status.Is)
            : None;

    /// <summary>Whether a series is about one of the partners: as who reports it, or as its label.</summary>
    public bool Has(MetricSeries series) =>
        Partners.Contains(series.Metric.Kind == EntityKind.Partner ? series.Entity : series.Label ?? "");

    private static IReadOnlyList<PartnerGroup> By(
        Scenario scenario, Func<PartnerDefinition, string> of, string none) =>
    [
        .. scenario.Partners
            .GroupBy(of)
            .OrderBy(x => x.Key, StringComparer.Ordinal)
            .Select(x => new PartnerGroup(
                x.Key, x.Key == None ? none : x.Key, x.Select(y => y.Id).ToHashSet(StringComparer.Ordinal))),
    ];
}
