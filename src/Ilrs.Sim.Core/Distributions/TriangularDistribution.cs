using System;

namespace Ilrs.Sim.Core.Distributions;

/// <summary>A density that rises linearly to the mode and falls linearly from it.</summary>
public sealed record TriangularDistribution : Distribution
{
    /// <summary>Makes the triangular distribution on [low, high] with its peak at mode.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not low ≤ mode ≤ high with low below high, all finite.</exception>
    public TriangularDistribution(double low, double mode, double high)
    {
        Low = Require.Finite(low);
        High = Require.Above(high, low);
        Mode = Require.Between(mode, low, high);
    }

    /// <summary>The lower bound.</summary>
    public double Low { get; }

    /// <summary>The most likely value.</summary>
    public double Mode { get; }

    /// <summary>The upper bound.</summary>
    public double High { get; }

    /// <inheritdoc/>
    public override string Kind => "triangular";

    /// <inheritdoc/>
    public override double Mean => (Low + Mode + High) / 3;

    /// <inheritdoc/>
    public override double Variance
    {
        get
        {
            var (width, rise) = (High - Low, Mode - Low);
            return ((width * width) - (rise * (width - rise))) / 18;
        }
    }

    /// <inheritdoc/>
    public override double Quantile(double u)
    {
        var width = High - Low;
        var rise = Mode - Low;
        return u * width < rise
            ? Low + Math.Sqrt(u * width * rise)
            : High - Math.Sqrt((1 - u) * width * (High - Mode));
    }
}
