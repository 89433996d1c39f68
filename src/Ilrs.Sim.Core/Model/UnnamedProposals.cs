namespace Ilrs.Sim.Core.Model;

/// <summary>
/// Proposals of people whom the scenario does not name. They fill a call up to a number, compete as all others do,
/// take room and fly; hours are booked for named instruments only.
/// </summary>
public sealed record UnnamedProposals
{
    /// <summary>Number of proposals, named ones included, to a call that offers 100 kg; drawn once per call.</summary>
    public required Parameter Proposals { get; init; }

    /// <summary>The number grows with the power of this exponent of the mass offered. Default 0.</summary>
    public double Elasticity { get; init; }

    /// <summary>Number of disciplines that they come from in turn; only those of one discipline are merged.</summary>
    public int Disciplines { get; init; } = 6;

    /// <summary>Mass of one, kg.</summary>
    public Parameter Mass { get; init; } = Parameter.Of(0);

    /// <summary>Power of one, W.</summary>
    public Parameter Power { get; init; } = Parameter.Of(0);

    /// <summary>Data rate of one, Mbit/s.</summary>
    public Parameter DataRate { get; init; } = Parameter.Of(0);

    /// <summary>Merit of one. Default 0.5.</summary>
    public Parameter Merit { get; init; } = Parameter.Of(0.5);

    /// <summary>Chance that an awarded one is not ready in time and does not fly. Default 0.</summary>
    public Parameter NotReady { get; init; } = Parameter.Of(0);

    /// <summary>Chance that somebody who has signed is among the owners of one. Default 0.</summary>
    public Parameter Signed { get; init; } = Parameter.Of(0);
}
