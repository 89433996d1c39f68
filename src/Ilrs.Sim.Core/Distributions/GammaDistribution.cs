namespace Ilrs.Sim.Core.Distributions;

/// <summary>The gamma distribution: for a whole shape k, the waiting time for k events of a Poisson process.</summary>
public sealed record GammaDistribution : Distribution
{
    private readonly GammaQuantile _quantile;

    /// <summary>Makes a gamma distribution with mean shape × scale.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The shape is not from 0.1 to 10,000, or the scale is not a finite number above 0.
    /// </exception>
    public GammaDistribution(double shape, double scale)
    {
        Shape = Require.Between(shape, ShapeLimits.Least, ShapeLimits.GammaMost);
        Scale = Require.Positive(scale);
        _quantile = new(shape);
    }

    /// <summary>The shape.</summary>
    public double Shape { get; }

    /// <summary>The scale.</summary>
    public double Scale { get; }

    /// <inheritdoc/>
    public override string Kind => "gamma";

    /// <inheritdoc/>
    public override double Mean => Shape * Scale;

    /// <inheritdoc/>
    public override double Variance => Shape * Scale * Scale;

    /// <inheritdoc/>
    public override double Quantile(double u) => Scale * _quantile.At(u);
}
