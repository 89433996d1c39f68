namespace Ilrs.Sim.Core.Engine;

/// <summary>Kind, id and place of an entity in the total order.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its stable id.</param>
/// <param name="Order">Its place among all entities of the
/// scenario: by kind, then by ordinal comparison of ids.</param>
public readonly record struct EntityIdentity(EntityKind Kind, string Id, int Order)
{
    /// <summary>Stable text that begins the names of its draws, such as <c>mission:change-7</c>.</summary>
    public string Key => $"{Word(Kind)}:{Id}";

    /// <summary>Kind and id for people.</summary>
    public override string ToString() => $"{Word(Kind)} {Id}";

    /// <summary>The kind as a stable lower-case word, which also begins the names of draws.</summary>
    public static string Word(EntityKind kind) => kind switch
    {
        EntityKind.Partner => "partner",
        EntityKind.TrainingProgramme => "training",
        EntityKind.VehicleFamily => "vehicle",
        EntityKind.Mission => "mission",
        EntityKind.Module => "module",
        EntityKind.Station => "station",
        EntityKind.Office => "office",
        _ => "external",
    };
}
