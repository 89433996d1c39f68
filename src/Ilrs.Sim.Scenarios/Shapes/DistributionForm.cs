using Ilrs.Sim.Core.Distributions;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>One way to write one family of distributions.</summary>
/// <param name="Family">The key: the family's name.</param>
/// <param name="Layout">How the numbers are written.</param>
/// <param name="Arguments">The numbers; for items one, for pairs value and weight.</param>
/// <param name="Make">Makes the distribution from the numbers, in order.</param>
internal sealed record DistributionForm(
    string Family,
    DistributionLayout Layout,
    IReadOnlyList<DistributionArgument> Arguments,
    Func<double[], Distribution> Make)
{
    /// <summary>What must hold between the numbers, in words.</summary>
    public string OrderWords { get; init; } = "";

    /// <summary>What must hold between the numbers.</summary>
    public Func<double[], bool> OrderHolds { get; init; } = _ => true;

    /// <summary>True when draws have no lower bound.</summary>
    public bool OpenBelow { get; init; }

    /// <summary>True when draws have no upper bound.</summary>
    public bool OpenAbove { get; init; }

    /// <summary>True when every draw scales with the arguments, so that a unit can be multiplied into them.</summary>
    public bool Scales { get; } = Arguments.Any(a => a.Scales);

    /// <summary>How it is written, for messages.</summary>
    public string Words => Layout switch
    {
        DistributionLayout.Single => Arguments[0].Name,
        DistributionLayout.Names => $"{{{string.Join(", ", Arguments.Select(a => a.Name))}}}",
        DistributionLayout.Positions => $"[{string.Join(", ", Arguments.Select(a => a.Name))}]",
        DistributionLayout.Pairs => $"[[{Arguments[0].Name}, {Arguments[1].Name}], …]",
        _ => $"[{Arguments[0].Name}, …]",
    };
}
