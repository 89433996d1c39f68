using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Entities;

/// <summary>Decides the first call of one host under every rule, over the same proposals; it changes nothing.</summary>
internal sealed class CallRehearsal
{
    private readonly HostRoom _room;
    private readonly int _host;

    public CallRehearsal(ModelTables tables, int host)
    {
        _host = host;
        _room = tables.Rooms()[host]!;
    }

    /// <summary>The projects that competed; empty before the decision.</summary>
    public List<CallProposal> Projects { get; } = [];

    /// <summary>What each rule says, in the order of the rules.</summary>
    public List<CallOutcome>[] Outcomes { get; } = new List<CallOutcome>[Enum.GetValues<SelectionPolicy>().Length];

    /// <summary>Notes a decision that is about to be taken.</summary>
    public void Record(
        int host, List<CallProposal> projects, HostRoom room, CallSelector selector, PolicyDefinition policy)
    {
        if (host != _host || Outcomes[0] is not null)
        {
            return;
        }

        Projects.AddRange(projects);
        for (var rule = 0; rule < Outcomes.Length; rule++)
        {
            _room.CopyFrom(room);
            selector.Decide(projects, _room, host, policy with { Selection = (SelectionPolicy)rule });
            Outcomes[rule] = [.. selector.Outcomes];
        }
    }
}
