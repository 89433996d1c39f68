using Ilrs.Sim.Core.Distributions;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>A distribution that was read.</summary>
/// <param name="Distribution">In base units, where a unit could be multiplied into its numbers.</param>
/// <param name="Factor">What each draw must still be multiplied by.</param>
/// <param name="Low">Smallest point that was written, or minus infinity for draws without a lower bound.</param>
/// <param name="High">Largest point that was written, or infinity for draws without an upper bound.</param>
internal sealed record DistributionReading(Distribution Distribution, double Factor, double Low, double High);
