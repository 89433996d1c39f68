using System;
using System.Collections.Generic;
using System.Linq;

namespace Ilrs.Sim.Core.Distributions;

/// <summary>
/// A sample as a continuous distribution: the quantile runs linearly through the sorted sample, the smallest value at
/// 0 and the largest at 1 (type 7 of R. J. Hyndman and Y. Fan, The American Statistician 50, 1996). For a step
/// function use <see cref="DiscreteDistribution"/> with equal weights.
/// </summary>
public sealed record EmpiricalDistribution : Distribution
{
    private readonly double[] _sample;

    /// <summary>Makes the distribution of a sample, in any order.</summary>
    /// <exception cref="ArgumentException">The sample is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite.</exception>
    public EmpiricalDistribution(IReadOnlyCollection<double> sample)
    {
        if (sample.Count == 0)
        {
            throw new ArgumentException("The sample is empty, but must have at least one value.", nameof(sample));
        }

        _sample = [.. sample.Select(value => Require.Finite(value))];
        Array.Sort(_sample);
    }

    /// <summary>The sample in ascending order.</summary>
    public IReadOnlyList<double> Sample => _sample;

    /// <inheritdoc/>
    public override string Kind => "empirical";

    /// <inheritdoc/>
    public override double Mean => Average((a, b) => (0.5 * a) + (0.5 * b));

    /// <inheritdoc/>
    public override double Variance
    {
        get
        {
            var mean = Mean;
            return Average((a, b) =>
            {
                var (p, q) = (a - mean, b - mean);
                return ((p * p) + (p * q) + (q * q)) / 3;
            });
        }
    }

    /// <inheritdoc/>
    public override double Quantile(double u)
    {
        var place = (_sample.Length - 1) * u;
        var index = (int)place;
        if (index >= _sample.Length - 1)
        {
            return _sample[^1];
        }

        var (below, above) = (_sample[index], _sample[index + 1]);
        return Math.FusedMultiplyAdd(above - below, place - index, below);
    }

    /// <summary>Whether the samples are the same.</summary>
    public bool Equals(EmpiricalDistribution? other) => other is not null && _sample.SequenceEqual(other._sample);

    /// <inheritdoc/>
    public override int GetHashCode() => SequenceHash.Of(_sample);

    // Over the segments between neighbours, each as likely as the others.
    private double Average(Func<double, double, double> ofSegment) => _sample.Length == 1
        ? ofSegment(_sample[0], _sample[0])
        : _sample.Zip(_sample.Skip(1), ofSegment).Sum() / (_sample.Length - 1);
}
