using Ilrs.Sim.Analysis.Calibration;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>
/// The fit of moves of plans, the history played by the model, and missions foretold from the others.
/// </summary>
internal static class CalibrationReport
{
    private static readonly (string Name, SlipMechanisms Mechanisms)[] Variants =
    [
        ("all", SlipMechanisms.All),
        ("without-moves", SlipMechanisms.All with { Moves = false }),
        ("without-earlier", SlipMechanisms.All with { Earlier = false }),
        ("without-vehicles", SlipMechanisms.All with { Vehicles = false }),
        ("without-windows", SlipMechanisms.All with { Windows = false }),
        ("without-reviews", SlipMechanisms.All with { Reviews = false }),
    ];

    public static Report Of(PlanHistory history, int replications, ulong seed)
    {
        var fit = SlipFitter.Fit(history);
        var replay = new SlipReplay(history);
        var scale = replay.FitScale(fit, SlipMechanisms.All, replications, seed);
        var runs = Variants.Select(x => SlipReplay.Compare(replay.Run(fit, scale, x.Mechanisms, replications, seed)));
        var refits = Variants.Where(x => x.Mechanisms.Moves).Select(x =>
        {
            var own = x.Name == "all" ? scale : replay.FitScale(fit, x.Mechanisms, replications, seed);
            var rows = SlipReplay.Compare(replay.Run(fit, own, x.Mechanisms, replications, seed));
            return (x.Name, Scale: own, Rows: rows);
        });
        var held = SlipCrossValidation.Run(history, scale, replications, seed);
        return new Report(
            [
                ("as_of", Cell.Text(history.AsOf.ToString("O", System.Globalization.CultureInfo.InvariantCulture))),
                ("missions", Cell.Count(history.Missions.Count)),
                ("country_shape", Cell.Number(fit.CountryShape, 3)),
                ("mission_shape", Cell.Number(fit.MissionShape, 3)),
                ("size_spread", Cell.Number(fit.SizeSpread, 3)),
                ("scale", Cell.Number(scale, 3)),
            ],
            [
                Shape(fit, scale),
                Stages(fit, scale),
                Classes(fit),
                Replays([.. runs]),
                Refits([.. refits]),
                Scores(held),
                Ranks(held),
                Missions(held),
            ]);
    }

    private static ReportTable Shape(SlipFit fit, double scale) => new(
        "shape",
        "Fit: hazard of the stage × rate of the country × rate of the mission × scale",
        [new Column("name", "Name"), new Column("value", "Value", Right: true)],
        [
            [Cell.Text("shape of the rates of countries"), Cell.Number(fit.CountryShape, 2)],
            [Cell.Text("shape of the rates of missions"), Cell.Number(fit.MissionShape, 2)],
            [Cell.Text("spread of the logarithm of sizes of classes"), Cell.Number(fit.SizeSpread, 2)],
            [Cell.Text("hazards ×, to meet the history"), Cell.Number(scale, 3)],
        ]);

    private static ReportTable Stages(SlipFit fit, double scale) => new(
        "stages",
        "Stages, by the time left to the launch as planned, over all classes",
        [
            new Column("stage", "Stage"),
            new Column("moves", "Moves", Right: true),
            new Column("months", "Months", Right: true),
            new Column("hazard", "A month", Right: true),
            new Column("monthly_chance", "Chance", Right: true),
            new Column("median", "Median size", Right: true),
            new Column("sigma", "Sigma", Right: true),
        ],
        [.. fit.Stages.Select(x => (Cell[])
        [
            Cell.Text(x.Stage.ToString().ToLowerInvariant()),
            Cell.Count(x.Moves),
            Cell.Number(x.Months),
            Cell.Number(x.Hazard, 4),
            Cell.Number(SlipClasses.MonthlyChance(x, scale), 4),
            Cell.Number(x.MedianMonths, 2),
            Cell.Number(x.Sigma, 2),
        ])]);

    private static ReportTable Classes(SlipFit fit) => new(
        "classes",
        "Classes: rates drawn from their countries towards all, sizes towards all",
        [
            new Column("class", "Class"),
            new Column("missions", "Missions", Right: true),
            new Column("moves", "Moves", Right: true),
            new Column("months", "Months", Right: true),
            new Column("rate", "Rate", Right: true),
            new Column("shape", "Shape", Right: true),
            new Column("scale", "Scale", Right: true),
            new Column("size_factor", "Size ×", Right: true),
            new Column("size_error", "± log", Right: true),
            new Column("earlier", "Earlier", Right: true),
        ],
        [.. fit.Classes.Select(x => (Cell[])
        [
            Cell.Text(x.Class),
            Cell.Count(x.Missions),
            Cell.Count(x.Moves),
            Cell.Number(x.Months),
            Cell.Number(x.Rate, 2),
            Cell.Number(x.RateShape, 2),
            Cell.Number(x.RateScale, 4),
            Cell.Number(x.SizeFactor, 2),
            Cell.Number(x.SizeError, 2),
            Cell.Number(x.Earlier, 3),
        ])]);

    private static ReportTable Replays(IReadOnlyList<IReadOnlyList<ReplayRow>> runs) => new(
        "replays",
        "Mean lateness in months of missions planned to fly before the date: history, and simulated",
        [
            new Column("class", "Class"),
            new Column("missions", "Missions", Right: true),
            new Column("history", "History", Right: true),
            .. Variants.Select(x => new Column(x.Name.Replace('-', '_'), x.Name.Replace('-', ' '), Right: true)),
            new Column("flown", "Flown", Right: true),
            new Column("simulated_flown", "Simulated", Right: true),
        ],
        [.. runs[0].Select((row, i) => (Cell[])
        [
            Cell.Text(row.Class),
            Cell.Count(row.Missions),
            Cell.Number(row.Months, 1),
            .. runs.Select(run => Cell.Number(run[i].SimulatedMonths, 1)),
            Cell.Share(row.Flown),
            Cell.Share(row.SimulatedFlown),
        ])]);

    private static ReportTable Refits(
        IReadOnlyList<(string Name, double Scale, IReadOnlyList<ReplayRow> Rows)> refits) => new(
        "refits",
        "The same with the hazards fitted again for what is on (\"hazards ×\"), and P10 to P90 of the mean of a class",
        [
            new Column("class", "Class"),
            new Column("history", "History", Right: true),
            .. refits.Select(x => new Column(x.Name.Replace('-', '_'), x.Name.Replace('-', ' '), Right: true)),
            new Column("p10", "P10", Right: true),
            new Column("p90", "P90", Right: true),
            new Column("matches", "Matches with"),
        ],
        [
            [
                Cell.Text("hazards ×"),
                new Cell("", null),
                .. refits.Select(x => Cell.Number(x.Scale, 3)),
                new Cell("", null),
                new Cell("", null),
                new Cell("", null),
            ],
            .. refits[0].Rows.Select((row, i) => (Cell[])
            [
                Cell.Text(row.Class),
                Cell.Number(row.Months, 1),
                .. refits.Select(x => Cell.Number(x.Rows[i].SimulatedMonths, 1)),
                Cell.Number(row.Low, 1),
                Cell.Number(row.High, 1),
                Cell.Text($"{refits.Count(x => x.Rows[i].Matches)} of {refits.Count}"),
            ]),
        ]);

    private static ReportTable Scores(IReadOnlyList<HeldOutMission> held) => new(
        "scores",
        "Moves of each mission foretold from all other missions: sum of log probabilities, higher is better",
        [new Column("fit", "Fit"), new Column("score", "Score", Right: true)],
        [
            [Cell.Text("shrunk countries"), Cell.Number(held.Sum(x => x.Shrunk), 1)],
            [Cell.Text("shrunk classes"), Cell.Number(held.Sum(x => x.ByClass), 1)],
            [Cell.Text("one class"), Cell.Number(held.Sum(x => x.Pooled), 1)],
            [Cell.Text("classes by themselves"), Cell.Number(held.Sum(x => x.Alone), 1)],
            [Cell.Text("one stage"), Cell.Number(held.Sum(x => x.OneStage), 1)],
        ]);

    private static ReportTable Ranks(IReadOnlyList<HeldOutMission> held)
    {
        var ranks = held.Select(x => x.Replayed?.Rank).OfType<double>().ToList();
        (string Name, double Low, double High)[] bands = [("P25 to P75", 0.25, 0.75), ("P10 to P90", 0.1, 0.9)];
        return new ReportTable(
            "ranks",
            "Lateness of each mission simulated by a fit of all others: share within a band",
            [
                new Column("band", "Band"),
                new Column("missions", "Missions", Right: true),
                new Column("share", "Share", Right: true),
                new Column("expected", "Expected", Right: true),
                new Column("below", "Below", Right: true),
                new Column("above", "Above", Right: true),
            ],
            [.. bands.Select(x => (Cell[])
            [
                Cell.Text(x.Name),
                Cell.Count(ranks.Count),
                Cell.Share(ranks.Count(r => r >= x.Low && r <= x.High) / (double)ranks.Count),
                Cell.Share(x.High - x.Low),
                Cell.Count(ranks.Count(r => r < x.Low)),
                Cell.Count(ranks.Count(r => r > x.High)),
            ])]);
    }

    private static ReportTable Missions(IReadOnlyList<HeldOutMission> held) => new(
        "missions",
        "Lateness of each mission in months: history, and simulated by a fit of all others",
        [
            new Column("mission", "Mission"),
            new Column("class", "Class"),
            new Column("history", "History", Right: true),
            new Column("p10", "P10", Right: true),
            new Column("p50", "P50", Right: true),
            new Column("p90", "P90", Right: true),
            new Column("rank", "Rank", Right: true),
        ],
        [.. held.Select(x => x.Replayed).OfType<ReplayedMission>().Select(x => (Cell[])
        [
            Cell.Text(x.Mission.Id),
            Cell.Text(x.Mission.Class),
            Cell.Number(x.Months, 1),
            Cell.Number(x.Simulated[x.Simulated.Count / 10], 1),
            Cell.Number(x.Simulated[x.Simulated.Count / 2], 1),
            Cell.Number(x.Simulated[x.Simulated.Count * 9 / 10], 1),
            Cell.Number(x.Rank, 2),
        ])]);
}
