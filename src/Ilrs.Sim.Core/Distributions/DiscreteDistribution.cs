using System;
using System.Collections.Generic;
using System.Linq;

namespace Ilrs.Sim.Core.Distributions;

/// <summary>Finitely many values, each with its probability.</summary>
public sealed record DiscreteDistribution : Distribution
{
    private readonly double[] _values;
    private readonly double[] _probabilities;
    private readonly double[] _cumulative;

    /// <summary>
    /// Makes the distribution of values with weights. Weights need not sum to one; equal values are joined.
    /// </summary>
    /// <exception cref="ArgumentException">There are no values, or not one weight for each.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A value is not finite, a weight is negative or not finite, or the weights do not sum to a finite number above 0.
    /// </exception>
    public DiscreteDistribution(IReadOnlyList<double> values, IReadOnlyList<double> weights)
    {
        if (values.Count == 0 || values.Count != weights.Count)
        {
            throw new ArgumentException(
                $"There are {values.Count} values and {weights.Count} weights, but must be as many of each, and some.");
        }

        var points = new SortedDictionary<double, double>();
        for (var i = 0; i < values.Count; i++)
        {
            var value = Require.Finite(values[i]);
            points[value] = points.GetValueOrDefault(value) + Require.NotNegative(weights[i]);
        }

        _values = [.. points.Where(point => point.Value > 0).Select(point => point.Key)];
        var kept = points.Values.Where(weight => weight > 0).ToArray();
        _cumulative = new double[kept.Length];
        var total = 0.0;
        for (var i = 0; i < kept.Length; i++)
        {
            total += kept[i];
            _cumulative[i] = total;
        }

        Require.Positive(total, nameof(weights));
        _probabilities = Array.ConvertAll(kept, weight => weight / total);
        _cumulative = Array.ConvertAll(_cumulative, sum => sum / total);
    }

    /// <summary>The values that can occur, in ascending order.</summary>
    public IReadOnlyList<double> Values => _values;

    /// <summary>The probability of each of <see cref="Values"/>.</summary>
    public IReadOnlyList<double> Probabilities => _probabilities;

    /// <inheritdoc/>
    public override string Kind => "discrete";

    /// <inheritdoc/>
    public override double Mean => _values.Zip(_probabilities, (x, p) => x * p).Sum();

    /// <inheritdoc/>
    public override double Variance
    {
        get
        {
            var mean = Mean;
            return _values.Zip(_probabilities, (x, p) => (x - mean) * (x - mean) * p).Sum();
        }
    }

    /// <inheritdoc/>
    public override double Quantile(double u)
    {
        var low = 0;
        var high = _cumulative.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_cumulative[middle] >= u)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return _values[low];
    }

    /// <summary>Whether values and probabilities are the same.</summary>
    public bool Equals(DiscreteDistribution? other) =>
        other is not null && _values.SequenceEqual(other._values) && _probabilities.SequenceEqual(other._probabilities);

    /// <inheritdoc/>
    public override int GetHashCode() => SequenceHash.Of(_values, _probabilities);
}
