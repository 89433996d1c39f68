using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// Gives seats of crewed flights to partners that have signed, have somebody trained for it and are not of the
/// operator's house. What counts is the landing: a flight that is lost brought nobody there.
/// </summary>
internal sealed class OfficeCrewSeats
{
    private readonly Office _office;
    private readonly ModelTables _tables;
    private readonly CrewSeatRule? _rule;
    private readonly Input? _seats;
    private readonly Dictionary<int, DrawStream> _streams = [];
    private readonly Func<int, double> _share;
    private readonly int[] _label;
    private readonly long[] _trained;
    private readonly long[] _had;
    private readonly long[] _flies;
    private MetricHandle _metric;
    private long _from;

    public OfficeCrewSeats(
        Office office, ModelTables tables, Func<int, double> share, Func<string, DrawStream> stream)
    {
        _office = office;
        _tables = tables;
        _share = share;
        _rule = tables.Scenario.Membership.CrewSeats;
        var partners = _rule is null ? 0 : tables.Partners.Length;
        _label = new int[partners];
        _trained = new long[partners];
        _had = new long[partners];
        _flies = new long[partners];
        if (_rule is not null)
        {
            _seats = new Input(_rule.Seats, tables);
            for (var i = 0; i < tables.Missions.Length; i++)
            {
                if (tables.Missions[i].Crew is not null)
                {
                    _streams[tables.FirstMission + i] = stream($"crew-seats/{tables.Missions[i].Id}");
                }
            }
        }
    }

    public void Declare(MetricDeclarer metrics)
    {
        var names = new List<(string Label, string Unit)>();
        for (var i = 0; i < _label.Length; i++)
        {
            _label[i] = TrainsCrew(_tables.Partners[i]) ? names.Count : -1;
            if (_label[i] >= 0)
            {
                names.Add((_tables.Partners[i].Id, "1"));
            }
        }

        if (names.Count > 0)
        {
            _metric = metrics.Declare(MetricCatalogue.CrewSeats, names);
        }
    }

    public void Reset()
    {
        Array.Clear(_trained);
        Array.Clear(_had);
        _from = _rule is null ? long.MaxValue
            : _rule.From is { } from ? from.Seconds
            : _rule.Milestone is null ? _tables.Scenario.Start.Seconds
            : long.MaxValue;
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_trained);
        visitor.Values(_had);
        visitor.Value(ref _from);
    }

    /// <summary>A milestone is reached.</summary>
    public void OnReached(int milestone, SimTime now)
    {
        if (_rule?.Milestone == _tables.Milestones[milestone].Id)
        {
            _from = Math.Min(_from, now.Seconds);
        }
    }

    /// <summary>A partner has so many people trained for it now, or a crewed flight has landed.</summary>
    public void Handle(in Message message)
    {
        if (message.Kind == MessageKind.CrewTrained)
        {
            _trained[message.Sender] = message.A;
        }
        else
        {
            GiveSeats(message);
        }
    }

    private void GiveSeats(in Message message)
    {
        var context = _office.Replication;
        if (context.Clock.Now.Seconds < _from)
        {
            return;
        }

        Array.Clear(_flies);
        var wanted = _seats!.ValueNow(context, _streams[message.Sender], message.B);
        var seats = Math.Min(message.A - 1, Input.Whole(Math.Floor(wanted + 0.5)));
        var operates = _tables.OperatorOf(message.Sender);
        for (var n = 0; n < seats && Next(operates) is >= 0 and var partner; n++)
        {
            _flies[partner]++;
            _had[partner]++;
            _office.Tell("crew-seat", context.Trace is null ? "" : _tables.Partners[partner].Id);
            _office.Tally(_metric, 1, _label[partner]);
            _office.Barter.CrewSeat(operates, partner);
        }
    }

    private bool TrainsCrew(PartnerDefinition partner) => partner.Unnamed is null && partner.Nominations.Any(
        x => Array.Exists(_tables.Training, t => t.Id == x.Programme && t.Track == TrainingTrack.Crew));

    /// <summary>Who gets the next seat: the first of those that come first, by id; −1 for nobody.</summary>
    private int Next(int operates)
    {
        var (next, best) = (-1, (double.NegativeInfinity, double.NegativeInfinity));
        for (var i = 0; i < _trained.Length; i++)
        {
            if (_label[i] < 0 || _trained[i] <= _flies[i] || !_office.HasSigned(i)
                || (operates >= 0 && _tables.Members.Houses[i] == _tables.Members.Houses[operates]))
            {
                continue;
            }

            var first = _rule!.Order switch
            {
                CrewSeatOrder.ContributionShare => _share(i) / (_had[i] + 1),
                CrewSeatOrder.LeadFirst => _tables.IsLead(i) ? 1 : 0,
                _ => 0,
            };
            if ((first, -(double)_had[i]).CompareTo(best) > 0)
            {
                (next, best) = (i, (first, -_had[i]));
            }
        }

        return next;
    }
}
