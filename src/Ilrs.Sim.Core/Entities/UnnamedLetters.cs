using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Numerics;
using Ilrs.Sim.Core.Randomness;

namespace Ilrs.Sim.Core.Entities;

/// <summary>Draws the proposals to one host's calls that the scenario does not name.</summary>
internal sealed class UnnamedLetters
{
    private const int MostPerCall = 1_000;
    private readonly UnnamedProposals _definition;
    private readonly int _host;
    private readonly Draw _proposals;
    private readonly Draw _mass;
    private readonly Draw _power;
    private readonly Draw _dataRate;
    private readonly Draw _merit;
    private readonly Draw _notReady;
    private readonly DrawStream _failures;
    private readonly Draw _signed;
    private readonly DrawStream _signatures;
    private readonly double? _offered;
    private readonly MassScales _masses;

    public UnnamedLetters(ModelTables tables, int host, Func<string, DrawStream> stream)
    {
        _host = host;
        var slots = tables.SlotsOf(host)!;
        _definition = slots.Unnamed!;
        var key = $"unnamed/{tables.Identities[host].Key}";
        Draw New(Parameter parameter, string what) => new(new Input(parameter, tables), stream($"{key}/{what}"));
        _proposals = New(_definition.Proposals, "proposals");
        _mass = New(_definition.Mass, "mass");
        _power = New(_definition.Power, "power");
        _dataRate = New(_definition.DataRate, "data-rate");
        _merit = New(_definition.Merit, "merit");
        _notReady = New(_definition.NotReady, "not-ready-chance");
        _failures = stream($"{key}/not-ready");
        _signed = New(_definition.Signed, "signed-chance");
        _signatures = stream($"{key}/signed");
        _offered = slots.Mass;
        _masses = tables.Masses;
    }

    /// <summary>Fills a call up to its number of proposals.</summary>
    /// <param name="context">Draws.</param>
    /// <param name="named">Named proposals that are in.</param>
    /// <param name="times">How often the call has been opened.</param>
    /// <param name="proposals">Takes them.</param>
    /// <returns>How many.</returns>
    public int Fill(ReplicationContext context, int named, int times, List<CallProposal> proposals)
    {
        var all = Math.Round(_proposals.Value(context, times) * Growth(context));
        var count = (int)Math.Clamp(all - named, 0, MostPerCall);
        for (var k = 0; k < count; k++)
        {
            var n = ((long)times * MostPerCall) + k;
            proposals.Add(new CallProposal
            {
                Instrument = -1,
                Number = (int)n,
                Owner = -1,
                Host = _host,
                Merit = _merit.Value(context, n),
                Mass = CallProposal.Whole(Math.Max(0, _mass.Value(context, n))),
                Power = CallProposal.Whole(Math.Max(0, _power.Value(context, n))),
                DataRate = CallProposal.Whole(Math.Max(0, _dataRate.Value(context, n))),
                Place = -1,
                Discipline = k % _definition.Disciplines,
                Award = -1,
            });
        }

        return count;
    }

    /// <summary>More are drawn by more room.</summary>
    private double Growth(ReplicationContext context) => _offered * _masses.Room(context, _host) is > 0 and var mass
        ? DeterministicMath.Pow(mass / 100, _definition.Elasticity)
        : 1;

    /// <summary>Whether an awarded one will not be ready; never in the plan.</summary>
    public bool Fails(ReplicationContext context, int number) =>
        !context.IsPlan && _failures.Uniform(number) < _notReady.Value(context, number);

    /// <summary>Whether somebody who has signed is among its owners.</summary>
    public bool IsSigned(ReplicationContext context, int number)
    {
        var chance = _signed.Value(context, number);
        return context.IsPlan ? chance >= 0.5 : chance > 0 && _signatures.Uniform(number) < chance;
    }

    private readonly record struct Draw(Input Input, DrawStream Stream)
    {
        public double Value(ReplicationContext context, long n) => Input.Value(context, Stream, n);
    }
}
