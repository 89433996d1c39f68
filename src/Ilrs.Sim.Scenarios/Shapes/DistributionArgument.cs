using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>One number of a distribution.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Range">The numbers it may be.</param>
/// <param name="Scales">True when it is written in the unit beside the distribution and so is multiplied by it.</param>
/// <param name="IsPoint">True when it is a value that can be drawn, and so must be allowed where it is used.</param>
internal sealed record DistributionArgument(string Name, NumberRange Range, bool Scales, bool IsPoint)
{
    /// <summary>A value or bound of the drawn number.</summary>
    public static DistributionArgument Value(string name) => new(name, NumberRange.Any, Scales: true, IsPoint: true);

    /// <summary>The middle of a distribution that is cut: it may lie outside the bounds.</summary>
    public static DistributionArgument Centre(string name) => new(name, NumberRange.Any, Scales: true, IsPoint: false);

    /// <summary>A positive value of the drawn number.</summary>
    public static DistributionArgument Above0(string name) =>
        new(name, NumberRange.Positive, Scales: true, IsPoint: true);

    /// <summary>A positive spread of the drawn number.</summary>
    public static DistributionArgument Spread(string name) =>
        new(name, NumberRange.Positive, Scales: true, IsPoint: false);

    /// <summary>A number without a unit, from a range.</summary>
    public static DistributionArgument Pure(string name, ExactDecimal low, ExactDecimal high, bool above = false) =>
        new(name, new NumberRange(low, high, above), Scales: false, IsPoint: false);
}
