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

    /// <inheritdoc/>
    public override double Mean => Probability;

    /// <inheritdoc/>
    public override double Variance => Probability * (1 - Probability);

    /// <summary>Whether the chance happens for <paramref name="u"/>: u ≥ 1 − probability.</summary>
    public bool Happens(double u) => u >= 1 - Probability;

    /// <summary>One if the chance happens, otherwise zero; at u = ½ a chance of one half happens.</summary>
    public override double Quantile(double u) => Happens(u) ? 1 : 0;
}
