using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Core.Entities;

/// <summary>What one host's first call is decided on, and what every rule would decide; it changes nothing.</summary>
internal sealed class CallRehearsal
{
    private readonly ModelTables _tables;
    private readonly HostRoom _room;
    private readonly int _host;
    private readonly List<IReadOnlyList<RehearsedProject>> _winners = [];

    public CallRehearsal(ModelTables tables, int host)
    {
        _tables = tables;
        _host = host;
        _room = tables.Rooms()[host]!;
    }

    /// <summary>The letters that came to the first cut; empty for a call without one.</summary>
    public List<CallProposal> Letters { get; } = [];

    /// <summary>How many of them the first cut keeps.</summary>
    public int Kept { get; private set; }

    /// <summary>What was decided; null before the decision.</summary>
    public RehearsedCall? Result { get; private set; }

    /// <summary>Whether a host's decision is the one that is asked for.</summary>
    public bool Wants(int host) => host == _host && Result is null;

    /// <summary>Notes the letters before the first cut.</summary>
    public void Read(int host, List<CallProposal> letters, int kept)
    {
        if (Wants(host))
        {
            Letters.Clear();
            Letters.AddRange(letters);
            Kept = Math.Min(kept, letters.Count);
        }
    }

    /// <summary>The room that is free, to be taken by one rule.</summary>
    public HostRoom Empty(HostRoom room)
    {
        _room.CopyFrom(room);
        return _room;
    }

    /// <summary>Notes the winners of the next rule.</summary>
    public void Record(List<CallOutcome> outcomes, long[] awards) => _winners.Add(
        outcomes.FindAll(static x => x.Refused is null).ConvertAll(x => Describe(x.Proposal, awards)));

    /// <summary>All rules are noted.</summary>
    public void End(double offered, long[] awards) =>
        Result = new RehearsedCall(offered, Letters.ConvertAll(x => Describe(x, awards)), _winners);

    private RehearsedProject Describe(CallProposal project, long[] awards) => project.Named
        ? new RehearsedProject(
            _tables.Instruments[project.Instrument].Definition.Id,
            _tables.Identities[project.Owner].Id,
            project.Mass / 1e6,
            project.Merit,
            awards[project.Owner] == 0)
        : new RehearsedProject(null, null, project.Mass / 1e6, project.Merit, Newcomer: true);
}
