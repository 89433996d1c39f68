namespace Ilrs.Sim.Core.Snapshots;

/// <summary>Visits the fields of one item of a list.</summary>
public delegate void StateItem<T>(StateVisitor visitor, ref T item);
