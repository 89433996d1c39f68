namespace Ilrs.Sim.Core.Model;

/// <summary>A launch of a mission that needs several, before its last one.</summary>
/// <param name="Vehicle">Id of its launch vehicle family.</param>
/// <param name="Spacing">Seconds planned from this launch to the next.</param>
public sealed record EarlierLaunch(string Vehicle, long Spacing);
