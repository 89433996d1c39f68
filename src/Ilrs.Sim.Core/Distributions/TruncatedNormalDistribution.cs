using System;
using Ilrs.Sim.Core.Numerics;

namespace Ilrs.Sim.Core.Distributions;

/// <summary>A normal distribution given that the value lies between two bounds.</summary>
public sealed record TruncatedNormalDistribution : Distribution
{
    private const double InverseRootTwoPi = 0.3989422804014327;
    private readonly bool _isMirrored;
    private readonly double _below;
    private readonly double _inside;

    /// <summary>Cuts the normal distribution with the given mean and standard deviation down to [low, high].</summary>
    /// <param name="location">The mean before the cut.</param>
    /// <param name="sigma">The standard deviation before the cut.</param>
    /// <param name="low">The lower bound; may be −∞.</param>
    /// <param name="high">The upper bound; may be +∞.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The location is not finite, sigma not above 0, low not below high, or nothing of the distribution is inside.
    /// </exception>
    public TruncatedNormalDistribution(double location, double sigma, double low, double high)
    {
        Location = Require.Finite(location);
        Sigma = Require.Positive(sigma);
        Low = low < high ? low : throw Require.Fault(nameof(low), low, $"below {nameof(high)}");
        High = high;
        var (from, to) = ((low - location) / sigma, (high - location) / sigma);

        // Computed in the lower tail, where probabilities keep their relative accuracy.
        _isMirrored = from + to > 0;
        (from, to) = _isMirrored ? (-to, -from) : (from, to);
        _below = DeterministicMath.NormalCdf(from);
        _inside = DeterministicMath.NormalCdf(to) - _below;
        if (!(_inside > 1E-290))
        {
            throw Require.Fault(nameof(low), low, "within 36 sigma of the location, below high");
        }
    }

    /// <summary>The mean before the cut.</summary>
    public double Location { get; }

    /// <summary>The standard deviation before the cut.</summary>
    public double Sigma { get; }

    /// <summary>The lower bound.</summary>
    public double Low { get; }

    /// <summary>The upper bound.</summary>
    public double High { get; }

    /// <inheritdoc/>
    public override string Kind => "truncated-normal";

    /// <inheritdoc/>
    public override double Mean => Math.Clamp(Location + (Sigma * Shift), Low, High);

    /// <inheritdoc/>
    public override double Variance
    {
        get
        {
            var (from, to) = ((Low - Location) / Sigma, (High - Location) / Sigma);
            var spread = (Weighted(from) - Weighted(to)) / _inside;
            return Math.Max(0.0, Sigma * Sigma * (1 + spread - (Shift * Shift)));
        }
    }

    private double Shift =>
        (Density((Low - Location) / Sigma) - Density((High - Location) / Sigma)) / _inside;

    /// <inheritdoc/>
    public override double Quantile(double u)
    {
        var p = Math.FusedMultiplyAdd(_inside, _isMirrored ? 1 - u : u, _below);
        var z = DeterministicMath.InverseNormal(p);
        return Math.Clamp(Math.FusedMultiplyAdd(Sigma, _isMirrored ? -z : z, Location), Low, High);
    }

    private static double Density(double z) => InverseRootTwoPi * DeterministicMath.Exp(-0.5 * z * z);

    private static double Weighted(double z) => double.IsInfinity(z) ? 0.0 : z * Density(z);
}
