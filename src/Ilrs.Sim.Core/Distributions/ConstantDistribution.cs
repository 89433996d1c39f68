namespace Ilrs.Sim.Core.Distributions;

/// <summary>Always the same value.</summary>
public sealed record ConstantDistribution : Distribution
{
    /// <summary>Makes the distribution of one value.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">The value is not finite.</exception>
    public ConstantDistribution(double value) => Value = Require.Finite(value);

    /// <summary>The value.</summary>
    public double Value { get; }

    /// <inheritdoc/>
    public override string Kind => "constant";

    /// <inheritdoc/>
    public override double Mean => Value;

    /// <inheritdoc/>
    public override double Variance => 0;

    /// <inheritdoc/>
    public override double Quantile(double u) => Value;
}
