namespace Ilrs.Sim.Orleans.Benchmarks;

/// <summary>Several measurements of one thing.</summary>
internal sealed class Spread
{
    private readonly List<double> _values = [];

    /// <summary>The one in the middle.</summary>
    public double Median => Sorted[_values.Count / 2];

    private double[] Sorted => [.. _values.Order()];

    public void Add(double value) => _values.Add(value);

    /// <summary>Median, lowest and highest.</summary>
    public string Text(string format) =>
        $"{Median.ToString(format),9} [{Sorted[0].ToString(format)}, {Sorted[^1].ToString(format)}]";
}
