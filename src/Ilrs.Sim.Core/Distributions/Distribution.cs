using System;
using System.Globalization;
using Ilrs.Sim.Core.Numerics;

namespace Ilrs.Sim.Core.Distributions;

/// <summary>
/// A probability distribution of a real number, immutable and equal by value. A draw is the quantile of one uniform
/// number (inverse transform), so that every draw costs one 64-bit word and moves monotonically with it.
/// </summary>
public abstract record Distribution
{
    // The set is closed: an engine that meets a distribution knows all it can be.
    private protected Distribution()
    {
    }

    /// <summary>The name of the family in scenario files, such as "lognormal".</summary>
    public abstract string Kind { get; }

    /// <summary>The value that is drawn when uncertainty is switched off: the quantile at ½.</summary>
    public virtual double Median => Quantile(0.5);

    /// <summary>The expected value.</summary>
    public abstract double Mean { get; }

    /// <summary>The variance.</summary>
    public abstract double Variance { get; }

    /// <summary>
    /// The smallest x with P(X ≤ x) ≥ <paramref name="u"/>. Never decreases with <paramref name="u"/>, apart from
    /// rounding. Deterministic to the bit.
    /// </summary>
    /// <param name="u">A probability in the open interval (0, 1).</param>
    public abstract double Quantile(double u);

    /// <summary><see cref="Quantile(double)"/> of every element, to the bit.</summary>
    /// <param name="u">Probabilities in the open interval (0, 1).</param>
    /// <param name="result">Receives the quantiles; may be the same memory as <paramref name="u"/>.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public virtual void Quantile(ReadOnlySpan<double> u, Span<double> result)
    {
        DeterministicMath.RequireSameLength(u.Length, result.Length);
        for (var i = 0; i < u.Length; i++)
        {
            result[i] = Quantile(u[i]);
        }
    }

    /// <summary>The kind and the median, for people.</summary>
    public sealed override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Kind} with median {Median}");
}
