using Ilrs.Sim.Analysis.Studies;
using Ilrs.Sim.Cli.Commands;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios;
using Ilrs.Sim.Scenarios.Ledger;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>Everything that a brief is written from.</summary>
internal sealed record Brief
{
    /// <summary>The scenario.</summary>
    public required ScenarioDocument Document { get; init; }

    /// <summary>How it was asked for.</summary>
    public required ScenarioSelection Selection { get; init; }

    /// <summary>The partner.</summary>
    public required PartnerDefinition Partner { get; init; }

    /// <summary>The replications.</summary>
    public required PartnerRun Run { get; init; }

    /// <summary>The same replications with every assumption at its median.</summary>
    public required PartnerRun Frozen { get; init; }

    /// <summary>The unchanged scenario with the replications of the levers.</summary>
    public required LeverEffect Base { get; init; }

    /// <summary>What levers and uncertainties change.</summary>
    public required IReadOnlyList<LeverEffect> Effects { get; init; }

    /// <summary>Replications behind each lever.</summary>
    public required long LeverReplications { get; init; }

    /// <summary>Levers and uncertainties that were left out to bound the cost.</summary>
    public required int LeftOut { get; init; }

    /// <summary>What the records rest on.</summary>
    public required IReadOnlyList<LedgerEntry> Ledger { get; init; }

    /// <summary>The partner's name as a sentence has it: without what stands in brackets.</summary>
    public string Name => (Partner.Name ?? Partner.Id).Split(" (")[0];

    /// <summary>
    /// The share of a number's variance that rests on assumptions: what vanishes when they stand at their medians. Not
    /// a number for a number that does not vary.
    /// </summary>
    public double AssumedShareOf(string kind, int year) => AssumedShare.Of(
        Run.Variance(Run.ColumnOf(kind, year)), Frozen.Variance(Frozen.ColumnOf(kind, year)));

    /// <summary>The same of the chance that a number is above zero.</summary>
    public string ChanceDagger(string kind, int year)
    {
        double Chance(PartnerRun run) => run.Share(run.ColumnOf(kind, year), x => x > 0).Share;
        return AssumedShare.OfChance(Chance(Run), Chance(Frozen)) > AssumedShare.Sign ? "†" : "";
    }

    /// <summary>The sign behind a number that rests on assumptions for more than half of its variance.</summary>
    public string Dagger(string kind, int year) => AssumedShareOf(kind, year) > AssumedShare.Sign ? "†" : "";
}
