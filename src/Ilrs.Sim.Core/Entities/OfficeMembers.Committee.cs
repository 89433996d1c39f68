using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Core.Entities;

/// <content>Who votes where a committee decides: founders, states and organisations, as they are counted.</content>
internal sealed partial class OfficeMembers
{
    private const int First = (int)MemberStatus.Founder;
    private const int Last = (int)MemberStatus.Intergovernmental;
    private int[] _seatLabel = [];
    private MetricHandle _seats;

    /// <summary>Votes in a committee, those of members without a name with them.</summary>
    public long CommitteeVotes => Count(First, Last);

    /// <summary>Votes that a partner, or a record of partners without a name, has in a committee.</summary>
    public long VotesOf(int partner) =>
        In(partner, First, Last) && Adds(partner, First, Last) ? _tables.Partners[partner].Unnamed ?? 1 : 0;

    /// <summary>
    /// Only a programme that begins with a committee or has a milestone that brings one tells who sits in it: a change
    /// may come while the scenario runs, and metrics keep their places.
    /// </summary>
    private void DeclareCommittee(MetricDeclarer metrics)
    {
        var may = _tables.Scenario.Policies.Governance == Governance.Committee
            || Array.Exists(_tables.Milestones, static x => x.Brings?.Policies?.Governance == Governance.Committee);
        if (!may)
        {
            return;
        }

        _seatLabel = new int[_tables.Partners.Length];
        var names = new List<(string Label, string Unit)>();
        for (var i = 0; i < _seatLabel.Length; i++)
        {
            _seatLabel[i] = MaySit(_tables.Partners[i]) ? names.Count : -1;
            if (_seatLabel[i] >= 0)
            {
                names.Add((_tables.Partners[i].Id, "1"));
            }
        }

        _seats = names.Count > 0 ? metrics.Declare(MetricCatalogue.CommitteeSeat, names) : default;
    }

    private bool MaySit(PartnerDefinition partner) => partner.Unnamed is null
        && (partner.Status.Any(static x => (int)x.Is <= Last)
            || partner.Candidate is { Becomes: <= MemberStatus.Intergovernmental });

    private void WriteCommittee()
    {
        for (var i = 0; i < _seatLabel.Length; i++)
        {
            if (_seatLabel[i] >= 0)
            {
                var sits = _office.Policy.Governance == Governance.Committee && VotesOf(i) > 0;
                _office.Note(_seats, sits ? 1 : 0, _seatLabel[i]);
            }
        }
    }
}
