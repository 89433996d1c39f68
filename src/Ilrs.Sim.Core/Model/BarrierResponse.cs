namespace Ilrs.Sim.Core.Model;

/// <summary>What owners of instruments do at an export barrier.</summary>
public enum BarrierResponse
{
    /// <summary>
    /// They give the slot up and redesign the instrument without the controlled parts: later and heavier.
    /// </summary>
    Redesign,

    /// <summary>They withdraw the instrument from the hosts behind the barrier.</summary>
    Withdraw,
}
