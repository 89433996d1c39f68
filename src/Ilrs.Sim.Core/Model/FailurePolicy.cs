namespace Ilrs.Sim.Core.Model;

/// <summary>What follows when a mission is lost.</summary>
public enum FailurePolicy
{
    /// <summary>It is built again and flies again after the rebuild time.</summary>
    Refly,

    /// <summary>
    /// Its cargo (modules, spares) is handed to the mission named by <see cref="MissionDefinition.HandOverTo"/>.
    /// </summary>
    HandOver,

    /// <summary>It is given up.</summary>
    GiveUp,
}
