using Ilrs.Sim.Core.Distributions;

namespace Ilrs.Sim.Core.Tests.Distributions;

/// <summary>A distribution with a reference for its distribution function and perhaps for its quantile.</summary>
/// <param name="Distribution">The distribution under test.</param>
/// <param name="Cdf">An independent distribution function.</param>
/// <param name="Quantile">An independent quantile function; null where the reference library has none.</param>
public sealed record DistributionCase(
    Distribution Distribution, Func<double, double> Cdf, Func<double, double>? Quantile = null);
