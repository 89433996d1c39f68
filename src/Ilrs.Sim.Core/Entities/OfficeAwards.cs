using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// Keeps the room of every host and the awards that stand; finds new hosts for those that have lost theirs.
/// </summary>
internal sealed partial class OfficeAwards
{
    private readonly Office _office;
    private readonly ModelTables _tables;
    private readonly HostRoom?[] _rooms;
    private readonly bool[] _taking;
    private readonly int[] _hosts;
    private readonly List<GuestAward> _awards = [];
    private readonly List<int> _waiting = [];
    private readonly Comparison<int> _byPolicy;
    private readonly DrawStream[] _patience;
    private readonly DrawStream _unnamedPatience;
    private readonly double[] _merits;
    private readonly double[] _masses;
    private readonly Dictionary<Parameter, Input> _patienceInputs = [];
    private MetricHandle _stranded;
    private MetricHandle _rehomed;
    private MetricHandle _lost;
    private bool _asked;
    private int _waits;

    public OfficeAwards(Office office, ModelTables tables, Func<string, DrawStream> stream)
    {
        _office = office;
        _tables = tables;
        _rooms = tables.Rooms();
        _taking = new bool[_rooms.Length];
        _hosts = InOrder(tables);
        _byPolicy = ByPolicy;
        _patience = Array.ConvertAll(tables.Instruments, x => stream($"patience/{x.Definition.Id}"));
        _unnamedPatience = stream("patience-unnamed");
        _merits = Array.ConvertAll(
            tables.Instruments, x => new Input(x.Definition.Merit, tables).Median(tables));
        _masses = new double[tables.Instruments.Length];
        Remember(tables.Scenario.Policies.Patience);
        foreach (var change in tables.Interventions)
        {
            Remember(change.Policies?.Patience);
        }

        foreach (var milestone in tables.Milestones)
        {
            Remember(milestone.Brings?.Policies?.Patience);
        }
    }

    public void Describe(EntityViewBuilder view)
    {
        view.Word("rehome", _office.Policy.Rehome);
        view.Count("awards-waiting", _waits, "awards");
        foreach (var host in _hosts)
        {
            var (id, room) = (_tables.Identities[host].Id, Room(host));
            view.Flag($"room/{id}/taking", _taking[host]);
            room.Describe(view, $"room/{id}");
        }

        foreach (var award in _awards)
        {
            if (award.Project.Named)
            {
                var host = award.Waits ? "" : _tables.Identities[award.Project.Host].Id;
                view.Text($"award/{_tables.Instruments[award.Project.Instrument].Definition.Id}", host);
            }
        }
    }

    public void Declare(MetricDeclarer metrics)
    {
        if (_hosts.Length > 0)
        {
            _stranded = metrics.Declare(MetricCatalogue.AwardsStranded);
            _rehomed = metrics.Declare(MetricCatalogue.AwardsRehomed);
            _lost = metrics.Declare(MetricCatalogue.AwardsLost);
        }
    }

    public void Reset()
    {
        Array.Clear(_taking);
        _awards.Clear();
        _asked = false;
        _waits = 0;
        foreach (var host in _hosts)
        {
            Room(host).Reset(_tables.Masses.Room(_office.Replication, host));
        }

        for (var i = 0; i < _tables.Instruments.Length; i++)
        {
            _masses[i] = _tables.Masses.Of(_office.Replication, i);
            if (_tables.Instruments[i].AwardedHost is >= 0 and var taken)
            {
                Take(Proposal(i, taken), _tables.Scenario.Start);
            }
        }
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_taking);
        visitor.Values(_masses);
        visitor.List(_awards, static (StateVisitor v, ref GuestAward item) => item.Visit(v));
        visitor.Value(ref _asked);
        visitor.Value(ref _waits);
        foreach (var room in _rooms)
        {
            room?.Visit(visitor);
        }
    }

    /// <summary>What is left of a host's room.</summary>
    public HostRoom Room(int host) => _rooms[host]!;

    /// <summary>Whether a host exists and takes guests.</summary>
    public bool Takes(int host) => _taking[host];

    /// <summary>All hosts with slots, in the order of their planned dates.</summary>
    public int[] Hosts => _hosts;

    /// <summary>Place of a host in that order.</summary>
    public int OrderOf(int host) => Array.IndexOf(_hosts, host);

    /// <summary>Whether an instrument of a partner, alone or with others, has an award.</summary>
    public bool Holds(int partner)
    {
        foreach (var award in _awards)
        {
            if (award.Project.Named && (award.Project.Owner == partner
                || Array.IndexOf(_tables.Instruments[award.Project.Instrument].CoOwners, partner) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    public GuestAward this[int award] => _awards[award];

    /// <summary>A named instrument as a project on a host that no call compares.</summary>
    public CallProposal Proposal(int instrument, int host) => Proposal(instrument, host, _merits[instrument]);

    /// <summary>A named instrument as a proposal.</summary>
    public CallProposal Proposal(int instrument, int host, double merit)
    {
        var entry = _tables.Instruments[instrument];
        return new CallProposal
        {
            Instrument = instrument,
            Owner = entry.Owner,
            Host = host,
            Merit = merit,
            Mass = CallProposal.Whole(_masses[instrument]),
            Power = CallProposal.Whole(entry.Definition.Power),
            DataRate = CallProposal.Whole(entry.Definition.DataRate),
            Place = entry.Place,
            Discipline = entry.Discipline,
            Level = entry.Definition.Level,
            Award = -1,
        };
    }

    public void Handle(in Message message, Outbox outbox)
    {
        switch (message.Kind)
        {
            case MessageKind.Redesigned:
                _masses[message.A] = Message.Number(message.B);
                break;
            case MessageKind.HostOpened:
                _taking[message.Sender] = true;
                break;
            case MessageKind.HostClosed:
                OnHostClosed(message.Sender, (HostEnd)message.A, Message.Number(message.B), outbox);
                break;
            case MessageKind.GuestFreed:
                OnFreed(Find((int)message.A), (int)message.A, (GuestFate)message.B, outbox);
                break;
            case MessageKind.InstrumentWithdrawn when Find((int)message.A) is >= 0 and var gone:
                Drop(gone, lost: true);
                break;
            case MessageKind.Rehome:
                _asked = false;
                Rehome(outbox);
                break;
        }
    }

    /// <summary>Puts an award on the books whose room is taken already.</summary>
    /// <param name="project">The project with its host.</param>
    /// <param name="notReady">True for an unnamed one that will not be ready.</param>
    public void Add(in CallProposal project, bool notReady = false)
    {
        if (project.Award >= 0)
        {
            Place(project.Award, project);
            return;
        }

        _awards.Add(new GuestAward
        {
            Project = project,
            Awarded = _office.Replication.Clock.Now.Seconds,
            Stranded = long.MaxValue,
            NotReady = notReady,
        });
    }

    /// <summary>The awards that wait for a host, with what is left of their merit, as proposals to a call.</summary>
    public void Enter(int host, List<CallProposal> candidates)
    {
        for (var i = 0; i < _awards.Count; i++)
        {
            if (_awards[i].Waits)
            {
                candidates.Add(_awards[i].Project with
                {
                    Host = host, Merit = Merit(_awards[i]), Award = i, Accepted = true,
                });
            }
        }
    }

    /// <summary>Once a month: those that have waited too long give up, the others try again.</summary>
    public void OnMonth(Outbox outbox)
    {
        if (_waits == 0)
        {
            return;
        }

        for (var i = _awards.Count - 1; i >= 0; i--)
        {
            if (_awards[i].Waits && _awards[i].Until <= _office.Replication.Clock.Now.Seconds)
            {
                Release(i, GuestFate.Withdrawn, outbox);
            }
        }

        Rehome(outbox);
    }

    private static int[] InOrder(ModelTables tables)
    {
        var hosts = new List<int>();
        for (var host = tables.FirstMission; host < tables.Station; host++)
        {
            if (tables.SlotsOf(host) is not null)
            {
                hosts.Add(host);
            }
        }

        hosts.Sort((x, y) => Planned(tables, x) == Planned(tables, y)
            ? x.CompareTo(y)
            : Planned(tables, x).CompareTo(Planned(tables, y)));
        return [.. hosts];
    }

    private static SimTime Planned(ModelTables tables, int host) => host < tables.FirstModule
        ? tables.Missions[host - tables.FirstMission].Launch
        : tables.Modules[host - tables.FirstModule].Planned ?? SimTime.Never;

    private void Remember(Parameter? uncertain)
    {
        if (uncertain is { } patience)
        {
            _patienceInputs.TryAdd(patience, new Input(patience, _tables));
        }
    }

    private void Take(CallProposal project, SimTime awarded)
    {
        Room(project.Host).Take(ref project);
        _awards.Add(new GuestAward { Project = project, Awarded = awarded.Seconds, Stranded = long.MaxValue });
    }

    private int Find(int instrument)
    {
        for (var i = 0; i < _awards.Count; i++)
        {
            if (_awards[i].Project.Instrument == instrument)
            {
                return i;
            }
        }

        return -1;
    }

    private void OnHostClosed(int host, HostEnd end, double factor, Outbox outbox)
    {
        _taking[host] = end == HostEnd.Changed && _taking[host];
        for (var i = _awards.Count - 1; i >= 0; i--)
        {
            var award = _awards[i];
            if (award.Waits || award.Project.Host != host || award.Project.Named)
            {
                continue;
            }

            switch (end)
            {
                case HostEnd.Integrates when award.NotReady:
                case HostEnd.Lost:
                    Drop(i, lost: true);
                    break;
                case HostEnd.Retired:
                    Drop(i, lost: award.NotReady);
                    break;
                case HostEnd.Gone:
                case HostEnd.GivenUp:
                case HostEnd.Changed:
                    Strand(i, outbox, release: end == HostEnd.GivenUp);
                    break;
            }
        }

        if (end == HostEnd.Changed)
        {
            Room(host).Reset(_tables.Masses.Room(_office.Replication, host), factor);
        }
    }

    private void OnFreed(int award, int instrument, GuestFate fate, Outbox outbox)
    {
        if (award < 0)
        {
            // The host freed it in the instant in which it was withdrawn; the owner knows.
            return;
        }

        if (fate is GuestFate.HostGone or GuestFate.Released)
        {
            Strand(award, outbox, release: fate == GuestFate.Released);
            return;
        }

        if (fate == GuestFate.Lost)
        {
            _office.Barter.HandOver(instrument, _masses[instrument]);
        }

        Drop(award, lost: fate != GuestFate.Ended);
        _office.Emit(
            outbox, _tables.Instruments[instrument].Owner, MessageKind.InstrumentReturned, instrument, (long)fate);
    }

    private void Drop(int i, bool lost)
    {
        if (_awards[i].Waits)
        {
            _waits--;
        }
        else
        {
            Room(_awards[i].Project.Host).Give(_awards[i].Project);
        }

        _office.Sale.Release(_awards[i].Project.Instrument);
        _awards.RemoveAt(i);
        if (lost)
        {
            _office.Tally(_lost, 1);
        }
    }

    private void Tell(string kind, in CallProposal project, string how)
    {
        if (_office.Replication.Trace is not null)
        {
            var name = project.Named ? _tables.Instruments[project.Instrument].Definition.Id : "unnamed";
            _office.Tell(kind, $"{name} {how} {_tables.Identities[project.Host].Id}");
        }
    }
}
