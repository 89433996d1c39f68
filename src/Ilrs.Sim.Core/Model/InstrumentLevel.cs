namespace Ilrs.Sim.Core.Model;

/// <summary>At which level an instrument works together with its host.</summary>
public enum InstrumentLevel
{
    /// <summary>A single instrument on somebody's spacecraft.</summary>
    Unit,

    /// <summary>A system of its own, such as a rover that the host carries.</summary>
    System,

    /// <summary>A spacecraft of its own that flies with the host.</summary>
    Mission,
}
