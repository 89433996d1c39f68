namespace Ilrs.Sim.Core.Entities;

/// <summary>Where a station module stands.</summary>
internal enum ModuleStage
{
    /// <summary>Something it requires is missing.</summary>
    Waiting,

    /// <summary>Being deployed.</summary>
    Deployment,

    /// <summary>Being commissioned.</summary>
    Commissioning,

    /// <summary>In service.</summary>
    Service,

    /// <summary>Failed, waiting for a repair team or a spare part.</summary>
    Failed,

    /// <summary>Being repaired.</summary>
    Repair,

    /// <summary>Out of service for good.</summary>
    Retired,
}
