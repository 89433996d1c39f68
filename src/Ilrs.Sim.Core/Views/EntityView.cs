using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Core.Views;

/// <summary>What one entity holds after a completed instant; detached from the running replication.</summary>
public sealed record EntityView
{
    /// <summary>Kind, id and place in the order.</summary>
    public required EntityIdentity Identity { get; init; }

    /// <summary>True once the entity exists: partners join, missions and modules may be added later.</summary>
    public required bool Exists { get; init; }

    /// <summary>Chain over everything it handled.</summary>
    public required UInt128 Fingerprint { get; init; }

    /// <summary>Named values of its state, in a fixed order for each kind of entity.</summary>
    public required IReadOnlyList<ViewValue> Values { get; init; }

    /// <summary>Seconds held by cause, in the order of causes, zeros left out; missions and modules have it.</summary>
    public required IReadOnlyList<HeldView> Held { get; init; }

    /// <summary>Accounts in the order of the layout's resources; the cooperation office has them.</summary>
    public required IReadOnlyList<AccountView> Accounts { get; init; }

    /// <summary>Its metric series in the order of the layout.</summary>
    public required IReadOnlyList<MetricView> Metrics { get; init; }

    /// <summary>The value of a name, or null when this kind of entity has none.</summary>
    /// <param name="name">Name, such as <c>stage</c>.</param>
    public ViewValue? Find(string name)
    {
        foreach (var value in Values)
        {
            if (value.Name == name)
            {
                return value;
            }
        }

        return null;
    }
}
