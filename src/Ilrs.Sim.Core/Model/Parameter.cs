using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>
/// A number of the input: a constant, a distribution drawn anew at each use, or a named uncertainty drawn once per
/// replication. <see cref="Factor"/> turns the written unit into the unit the model computes in.
/// </summary>
public sealed record Parameter
{
    /// <summary>The constant, when neither a distribution nor an uncertainty is given.</summary>
    public double Constant { get; init; }

    /// <summary>The inline distribution, drawn anew at each use; null when there is none.</summary>
    public Distribution? Distribution { get; init; }

    /// <summary>Id of the named uncertainty, drawn once per replication; null when there is none.</summary>
    public string? Uncertainty { get; init; }

    /// <summary>Multiplies the value, for example 86,400 for a duration written in days. Default 1.</summary>
    public double Factor { get; init; } = 1;

    /// <summary>A constant.</summary>
    public static Parameter Of(double constant) => new() { Constant = constant };

    /// <summary>A distribution drawn anew at each use.</summary>
    public static Parameter Of(Distribution distribution) => new() { Distribution = distribution };
}
