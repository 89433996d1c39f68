namespace Ilrs.Sim.Orleans.Abstractions.Entities;

/// <summary>What an entity says to a seed.</summary>
[GenerateSerializer, Alias("ilrs.seed-verdict")]
public enum SeedVerdict
{
    /// <summary>It goes on from there.</summary>
    Taken = 0,

    /// <summary>Its silo does not know the scenario: send it along.</summary>
    ModelWanted = 1,

    /// <summary>It serves a later epoch.</summary>
    Superseded = 2,

    /// <summary>Its silo runs another version of the engine.</summary>
    WrongEngine = 3,
}
