using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>What <c>scenarios show</c> prints.</summary>
internal static class ScenarioReport
{
    public static Report Of(ScenarioDocument document)
    {
        var scenario = document.Scenario;
        return new Report(
            [
                ("scenario", Cell.Text(scenario.Id)),
                ("title", Cell.Text(scenario.Title)),
                ("description", Cell.Text(document.Description)),
                ("model_hash", Cell.Text(document.ModelHash)),
                ("document_hash", Cell.Text(document.DocumentHash)),
            ],
            [
                .. new[]
                {
                    Overview(scenario), Missions(scenario), Modules(scenario), Milestones(scenario), Levers(document),
                    Ledger(document),
                }.Where(table => table.Rows.Count > 0),
            ]);
    }

    private static ReportTable Overview(Scenario scenario)
    {
        (string What, int Count)[] counts =
        [
            ("resources", scenario.Resources.Count),
            ("uncertainties", scenario.Uncertainties.Count),
            ("partners", scenario.Partners.Count),
            ("pledges", scenario.Partners.Sum(partner => partner.Pledges.Count)),
            ("instruments", scenario.Partners.Sum(partner => partner.Instruments.Count)),
            ("training programmes", scenario.Training.Count),
            ("launch vehicle families", scenario.Vehicles.Count),
            ("missions", scenario.Missions.Count),
            ("modules", scenario.Modules.Count),
            ("milestones", scenario.Milestones.Count),
            ("phases", scenario.Phases.Count),
            ("interventions", scenario.Interventions.Count),
        ];
        return new ReportTable(
            "contents",
            $"{scenario.Title ?? scenario.Id}: contents",
            [new Column("what", "What"), new Column("count", "Count", Right: true)],
            [.. counts.Select(entry => (Cell[])[Cell.Text(entry.What), Cell.Count(entry.Count)])]);
    }

    private static ReportTable Levers(ScenarioDocument document) => new(
        "levers",
        "Levers: --set ID=VALUE",
        [
            new Column("id", "Id"),
            new Column("meaning", "Meaning"),
            new Column("path", "Path"),
            new Column("low", "From"),
            new Column("high", "To"),
            new Column("values", "Values"),
        ],
        [
            .. document.Levers.Select(lever => (Cell[])
            [
                Cell.Text(lever.Id),
                Cell.Text(lever.Meaning),
                Cell.Text(lever.Path),
                Cell.Text(lever.Low),
                Cell.Text(lever.High),
                Cell.Text(string.Join(", ", lever.Values)),
            ]),
        ]);

    // What an answer rests on, by kind; the records themselves name their sources or say why.
    private static ReportTable Ledger(ScenarioDocument document) => new(
        "ledger",
        "What the records rest on",
        [
            new Column("basis", "Basis"),
            new Column("confidence", "Confidence"),
            new Column("records", "Records", Right: true),
        ],
        [
            .. document.Provenance
                .GroupBy(record => (Basis: record.Basis ?? "sources", Confidence: record.Confidence ?? ""))
                .OrderBy(group => group.Key.Basis, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Confidence, StringComparer.Ordinal)
                .Select(group => (Cell[])
                    [Cell.Text(group.Key.Basis), Cell.Text(group.Key.Confidence), Cell.Count(group.Count())]),
        ]);

    private static ReportTable Missions(Scenario scenario) => new(
        "missions",
        "Missions",
        [
            new Column("id", "Id"),
            new Column("name", "Name"),
            new Column("kind", "Kind"),
            new Column("operator", "Operator"),
            new Column("vehicle", "Vehicle"),
            new Column("launch", "Planned launch"),
        ],
        [
            .. scenario.Missions
                .OrderBy(mission => mission.Launch)
                .ThenBy(mission => mission.Id, StringComparer.Ordinal)
                .Select(mission => (Cell[])
                [
                    Cell.Text(mission.Id),
                    Cell.Text(mission.Name ?? mission.Id),
                    Cell.Text(mission.Kind),
                    Cell.Text(mission.Operator),
                    Cell.Text(mission.Vehicle),
                    Cell.Date(mission.Launch, scenario.Calendar),
                ]),
        ]);

    private static ReportTable Modules(Scenario scenario) => new(
        "modules",
        "Modules",
        [
            new Column("id", "Id"),
            new Column("name", "Name"),
            new Column("kind", "Kind"),
            new Column("power_supply", "Supplies [kW]", Right: true),
            new Column("power_demand", "Needs [kW]", Right: true),
        ],
        [
            .. scenario.Modules.OrderBy(module => module.Id, StringComparer.Ordinal).Select(module => (Cell[])
            [
                Cell.Text(module.Id),
                Cell.Text(module.Name ?? module.Id),
                Cell.Text(module.Kind),
                Cell.Number(module.PowerSupply, 1),
                Cell.Number(module.PowerDemand, 1),
            ]),
        ]);

    private static ReportTable Milestones(Scenario scenario) => new(
        "milestones",
        "Milestones",
        [new Column("id", "Id"), new Column("name", "Name"), new Column("announced", "Announced")],
        [
            .. scenario.Milestones.Select(milestone => (Cell[])
            [
                Cell.Text(milestone.Id),
                Cell.Text(milestone.Name ?? milestone.Id),
                Cell.Text(string.Join(", ", milestone.Announced.Select(said => scenario.Calendar.Format(said.Date)))),
            ]),
        ]);
}
