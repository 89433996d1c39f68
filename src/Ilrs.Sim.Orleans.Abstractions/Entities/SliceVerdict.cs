namespace Ilrs.Sim.Orleans.Abstractions.Entities;

/// <summary>What an entity says to a slice.</summary>
[GenerateSerializer, Alias("ilrs.slice-verdict")]
public enum SliceVerdict
{
    /// <summary>It handled the slice, now or before.</summary>
    Handled = 0,

    /// <summary>It does not stand at that version of that epoch: seed it.</summary>
    Unknown = 1,

    /// <summary>It serves a later epoch: the caller has been replaced and must stop.</summary>
    Superseded = 2,

    /// <summary>The simulation cannot go on.</summary>
    Failed = 3,
}
