using Ilrs.Sim.Analysis.Statistics;

namespace Ilrs.Sim.Analysis.Studies;

/// <summary>Some numbers of each replication, kept: for what cannot be read off sums. Immutable once filled.</summary>
public sealed class SampleSet
{
    private readonly double[] _values;

    internal SampleSet(long replications, int width)
    {
        Replications = checked((int)replications);
        Width = width;
        _values = new double[checked(Replications * width)];
    }

    /// <summary>Number of replications.</summary>
    public int Replications { get; }

    /// <summary>Numbers kept of each replication.</summary>
    public int Width { get; }

    /// <summary>A number; not a number where the replication has none.</summary>
    /// <param name="replication">Index of the replication, from 0.</param>
    /// <param name="column">Index of the number, from 0.</param>
    public double this[int replication, int column] => _values[(replication * Width) + column];

    /// <summary>One number of every replication, by index.</summary>
    public double[] Column(int column)
    {
        var values = new double[Replications];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = this[i, column];
        }

        return values;
    }

    /// <summary>Mean over the replications that have the number.</summary>
    public double Mean(int column) => Moments(column).Mean;

    /// <summary>Moments over the replications that have the number.</summary>
    public Moments Moments(int column) =>
        Statistics.Moments.Of(Array.FindAll(Column(column), static value => !double.IsNaN(value)));

    /// <summary>In how many of all replications the number is what is asked for.</summary>
    public Proportion Share(int column, Func<double, bool> asked) =>
        new(Array.FindAll(Column(column), x => asked(x)).Length, Replications);

    /// <summary>
    /// The smallest number that at least so many percent of all replications do not exceed; positive infinity where it
    /// lies among those that have none, and is censored.
    /// </summary>
    /// <param name="column">Index of the number.</param>
    /// <param name="percent">1 to 100.</param>
    public double Quantile(int column, int percent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        var values = Column(column);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = double.IsNaN(values[i]) ? double.PositiveInfinity : values[i];
        }

        Array.Sort(values);
        return values[QuantileCounts.Rank(values.Length, percent) - 1];
    }

    internal Span<double> Row(long replication) => _values.AsSpan((int)replication * Width, Width);
}
