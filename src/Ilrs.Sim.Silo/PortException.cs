namespace Ilrs.Sim.Silo;

/// <summary>A port cannot be listened on; the message names it and says why.</summary>
public sealed class PortException(string message, Exception inner) : Exception(message, inner);
