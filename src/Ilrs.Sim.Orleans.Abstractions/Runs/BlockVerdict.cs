namespace Ilrs.Sim.Orleans.Abstractions.Runs;

/// <summary>What a worker says to a block.</summary>
[GenerateSerializer, Alias("ilrs.block-verdict")]
public enum BlockVerdict
{
    /// <summary>The results are there.</summary>
    Done = 0,

    /// <summary>The silo does not know the scenario: send it along.</summary>
    ModelWanted = 1,

    /// <summary>The silo runs another version of the engine.</summary>
    WrongEngine = 2,

    /// <summary>A replication cannot go on, nor would it elsewhere.</summary>
    Failed = 3,

    /// <summary>This worker cannot run it; another may.</summary>
    Unable = 4,
}
