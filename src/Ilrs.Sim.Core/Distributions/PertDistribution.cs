using System;

namespace Ilrs.Sim.Core.Distributions;

/// <summary>
/// The PERT distribution of a three-point estimate: a beta distribution on [low, high] with its peak at the mode and
/// the mean (low + λ mode + high) / (λ + 2). D. G. Malcolm et al., Operations Research 7 (1959), for λ = 4.
/// </summary>
public sealed record PertDistribution : Distribution
{
    private readonly double _a;
    private readonly double _b;
    private readonly BetaQuantile _quantile;

    /// <summary>Makes a PERT distribution.</summary>
    /// <param name="low">The lower bound.</param>
    /// <param name="mode">The most likely value.</param>
    /// <param name="high">The upper bound.</param>
    /// <param name="lambda">The weight of the mode: default 4, 0 gives the uniform distribution.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Not low ≤ mode ≤ high with low below high, all finite; or lambda is not from 0 to 900.
    /// </exception>
    public PertDistribution(double low, double mode, double high, double lambda = 4)
    {
        Low = Require.Finite(low);
        High = Require.Above(high, low);
        Mode = Require.Between(mode, low, high);
        Lambda = Require.Between(lambda, 0.0, ShapeLimits.LambdaMost);
        _a = 1 + (lambda * ((mode - low) / (high - low)));
        _b = 1 + (lambda * ((high - mode) / (high - low)));
        _quantile = new(_a, _b);
    }

    /// <summary>The lower bound.</summary>
    public double Low { get; }

    /// <summary>The most likely value.</summary>
    public double Mode { get; }

    /// <summary>The upper bound.</summary>
    public double High { get; }

    /// <summary>The weight of the mode.</summary>
    public double Lambda { get; }

    /// <inheritdoc/>
    public override string Kind => "pert";

    /// <inheritdoc/>
    public override double Mean => (Low + (Lambda * Mode) + High) / (Lambda + 2);

    /// <inheritdoc/>
    public override double Variance => BetaQuantile.Variance(_a, _b) * (High - Low) * (High - Low);

    /// <inheritdoc/>
    public override double Quantile(double u) => Math.FusedMultiplyAdd(High - Low, _quantile.At(u), Low);
}
