namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>How the numbers of a distribution are written.</summary>
internal enum DistributionLayout
{
    /// <summary>A single number: <c>{bernoulli: 0.3}</c>.</summary>
    Single,

    /// <summary>A list with a fixed meaning of each place: <c>{triangular: [1, 2, 4]}</c>.</summary>
    Positions,

    /// <summary>A mapping: <c>{normal: {mean: 3, sd: 1}}</c>.</summary>
    Names,

    /// <summary>A list of any length: <c>{empirical: [7.5, 7.7, 15.6]}</c>.</summary>
    Items,

    /// <summary>A list of pairs of value and weight: <c>{discrete: [[0, 1], [1, 2]]}</c>.</summary>
    Pairs,
}
