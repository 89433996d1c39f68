namespace Ilrs.Sim.Core.Distributions;

/// <summary>One with a given probability, otherwise zero.</summary>
public sealed record BernoulliDistribution : Distribution
{
    /// <summary>Makes a chance.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">The probability is not from 0 to 1.</exception>
    public BernoulliDistribution(double probability) => Probability = Require.Probability(probability);

    /// <summary>The probability of one.</summary>
    public double Probability { get; }

    /// <inheritdoc/>
    public override string Kind => "bernoulli";

    /// <summary>One if the probability is at least one half, otherwise zero.</summary>
    public override double Median => Probability >= 0.5 ? 1 : 0;

    /// <inheritdoc/>
    public override double Mean => Probability;

    /// <inheritdoc/>
    public override double Variance => Probability * (1 - Probability);

    /// <summary>Whether the chance happens for <paramref name="u"/>: u &gt; 1 − probability.</summary>
    public bool Happens(double u) => u > 1 - Probability;

    /// <inheritdoc/>
    public override double Quantile(double u) => Happens(u) ? 1 : 0;
}
