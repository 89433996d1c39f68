namespace Ilrs.Sim.Analysis.Statistics;

/// <summary>A closed interval of numbers.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end, not below <paramref name="Low"/>.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>True when <paramref name="value"/> lies in the interval, ends included.</summary>
    public bool Contains(double value) => value >= Low && value <= High;
}
