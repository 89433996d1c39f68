using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Numerics;
using Ilrs.Sim.Core.Randomness;

namespace Ilrs.Sim.Core.Entities;

/// <summary>Which calls the instruments of a partner answer, and how good they are for them.</summary>
internal sealed partial class PartnerInstruments
{
    private static readonly StreamId Loadings = StreamId.Of("membership/merit-loading");
    private readonly Input[] _merit;
    private readonly StreamId[] _meritStreams;
    private readonly Input _meritLoading;
    private readonly StreamId _quality;
    private readonly Input[] _answers;
    private readonly DrawStream[] _answerChances;
    private readonly StreamId[] _answerStreams;
    private readonly long[] _pending;

    // The natural index of what is decided for an instrument and a host is their pair, by stable hash.
    private StreamId Pair(StreamId stream, int host) =>
        new(stream.Value ^ ulong.RotateLeft(_tables.IdHashes[host], 17));

    private double Merit(int i, int host)
    {
        var context = _partner.Replication;
        if (!_merit[i].IsRandom)
        {
            return _merit[i].ValueAt(context, 0.5);
        }

        var u = context.Draws.Uniform(Pair(_meritStreams[i], host), 0);
        var loading = _meritLoading.ValueAt(
            context, _meritLoading.IsRandom ? context.Draws.Uniform(Loadings, 0) : 0.5);
        if (loading > 0)
        {
            // As in a group of uncertainties: z = ρ f + √(1 − ρ²) e, with the quality f of the owner.
            var own = Math.Sqrt(1 - (loading * loading)) * DeterministicMath.InverseNormal(u);
            var quality = DeterministicMath.InverseNormal(context.Draws.Uniform(_quality, 0));
            u = DeterministicMath.NormalCdf((loading * quality) + own);
        }

        return _merit[i].ValueAt(context, u);
    }

    private bool MayPropose(int i) => (InstrumentStage)_stage[i] switch
    {
        InstrumentStage.Free => true,
        InstrumentStage.Proposed => _tables.Scenario.Membership.Proposals == ProposalRule.EveryCall,
        _ => false,
    };

    /// <summary>Whether its team cares to answer a call.</summary>
    private bool Answers(int i, int host)
    {
        var context = _partner.Replication;
        var chance = _answers[i].Value(context, _answerChances[i], 0);
        return context.IsPlan
            ? chance >= 0.5
            : chance >= 1 || context.Draws.Uniform(Pair(_answerStreams[i], host), 0) < chance;
    }

    private bool Fits(int i, int host, long integration)
    {
        var item = _tables.Instruments[_mine[i]].Definition;
        var slots = _tables.SlotsOf(host);
        if (slots is null || _ready[i] > integration + _tables.GraceOf(host))
        {
            return false;
        }

        if (item.Answers.Count > 0 && !Contains(item.Answers, _tables.Identities[host].Id))
        {
            return false;
        }

        return !IsBlocked(i, host)
            && Mass(i) <= ((slots.Mass * _tables.Masses.Room(_partner.Replication, host)) ?? double.PositiveInfinity)
            && Mass(i) <= (slots.LargestItem ?? double.PositiveInfinity)
            && item.Power <= (slots.Power ?? double.PositiveInfinity)
            && item.DataRate <= (slots.DataRate ?? double.PositiveInfinity)
            && slots.Count is null or > 0
            && (slots.Levels.Count == 0 || slots.Levels.Contains(item.Level))
            && (slots.Places.Count == 0 || item.Place is null || slots.Places.Any(x => x.Id == item.Place));
    }

    private static bool Contains(IReadOnlyList<string> ids, string id)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            if (ids[i] == id)
            {
                return true;
            }
        }

        return false;
    }
}
