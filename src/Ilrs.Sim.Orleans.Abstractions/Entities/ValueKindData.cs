namespace Ilrs.Sim.Orleans.Abstractions.Entities;

/// <summary>What a value is.</summary>
[GenerateSerializer, Alias("ilrs.value-kind-data")]
public enum ValueKindData
{
    /// <summary>A word or an id.</summary>
    Word = 0,

    /// <summary>A truth value.</summary>
    Flag = 1,

    /// <summary>A count.</summary>
    Count = 2,

    /// <summary>A number with a unit.</summary>
    Number = 3,

    /// <summary>An instant in seconds since the epoch.</summary>
    Date = 4,

    /// <summary>A length of time in seconds.</summary>
    Duration = 5,
}
