namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>A list whose items are known by their place; overlays replace it as a whole.</summary>
internal interface IPlainListShape
{
    /// <summary>The shape of an item.</summary>
    Shape Item { get; }
}
