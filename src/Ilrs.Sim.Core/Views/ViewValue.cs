using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Views;

/// <summary>One named value of an entity's state at an instant.</summary>
/// <param name="Name">Stable name in kebab case, with ids between slashes: <c>milestone/basic-model</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Unit">Unit of <see cref="Number"/> or <see cref="Whole"/>; empty for words, flags and dates.</param>
/// <param name="Whole">Counts, seconds and instants; 1 or 0 for flags; 0 otherwise.</param>
/// <param name="Number">The number, for <see cref="ViewValueKind.Number"/>; 0 otherwise.</param>
/// <param name="Text">The word or id, for <see cref="ViewValueKind.Word"/>; empty otherwise.</param>
public readonly record struct ViewValue(
    string Name, ViewValueKind Kind, string Unit, long Whole, double Number, string Text)
{
    /// <summary>The instant, for <see cref="ViewValueKind.Date"/>; may be <see cref="SimTime.Never"/>.</summary>
    public SimTime Date => new(Whole);
}
