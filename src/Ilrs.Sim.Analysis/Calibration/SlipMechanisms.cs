namespace Ilrs.Sim.Analysis.Calibration;

/// <summary>What is switched on in a simulation of the history.</summary>
/// <param name="Moves">Moves of plans.</param>
/// <param name="Earlier">Moves to earlier dates.</param>
/// <param name="Vehicles">Queues, losses and stand-downs of launch vehicles.</param>
/// <param name="Windows">Seasons of polar landers.</param>
/// <param name="Reviews">Reviews of Chinese and Russian programmes.</param>
public sealed record SlipMechanisms(
    bool Moves = true, bool Earlier = true, bool Vehicles = true, bool Windows = true, bool Reviews = true)
{
    /// <summary>Everything on.</summary>
    public static SlipMechanisms All { get; } = new();
}
