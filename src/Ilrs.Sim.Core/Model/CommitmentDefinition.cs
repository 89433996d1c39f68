using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>
/// Something that a partner has named, offered or promised. It books nothing by itself: a pledge, an instrument or
/// nominations of the same partner quantify it, and what becomes of them is what is delivered.
/// </summary>
public sealed record CommitmentDefinition
{
    /// <summary>Id, unique within the partner.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, for people.</summary>
    public string? What { get; init; }

    /// <summary>What it is about.</summary>
    public required CommitmentArea Area { get; init; }

    /// <summary>How large a part of the programme it is; null when nobody said.</summary>
    public CommitmentLevel? Level { get; init; }

    /// <summary>The document it stands in; null when nobody said.</summary>
    public CommitmentForm? Form { get; init; }

    /// <summary>First instant of its validity; null: since before the scenario.</summary>
    public SimTime? From { get; init; }

    /// <summary>End of its validity; null for none.</summary>
    public SimTime? Until { get; init; }

    /// <summary>How far it had come when the scenario was written.</summary>
    public required CommitmentStatus Status { get; init; }

    /// <summary>Id of the partner's pledge that quantifies it, or null.</summary>
    public string? Pledge { get; init; }

    /// <summary>Id of the partner's instrument that quantifies it, or null.</summary>
    public string? Instrument { get; init; }

    /// <summary>Id of the training programme to which the partner's nominations quantify it, or null.</summary>
    public string? Programme { get; init; }

    /// <summary>True when a pledge, an instrument or nominations stand behind it.</summary>
    public bool IsQuantified => Pledge is not null || Instrument is not null || Programme is not null;
}
