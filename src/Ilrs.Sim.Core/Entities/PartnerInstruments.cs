using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <summary>The instruments of one partner: proposals, awards, deliveries.</summary>
internal sealed partial class PartnerInstruments
{
    private readonly Partner _partner;
    private readonly ModelTables _tables;
    private readonly int[] _mine;
    private readonly Input?[] _lateness;
    private readonly DrawStream[] _lateStreams;
    private readonly Input[] _notReady;
    private readonly DrawStream[] _notReadyChances;
    private readonly DrawStream[] _failures;
    private readonly long[] _stage;
    private readonly long[] _ready;
    private readonly int[] _host;
    private MetricHandle _proposals;
    private MetricHandle _awards;
    private MetricHandle _awardedMass;
    private MetricHandle _jointAwards;

    public PartnerInstruments(Partner partner, ModelTables tables, Func<string, DrawStream> stream)
    {
        _partner = partner;
        _tables = tables;
        _mine = tables.InstrumentsOf[partner.Identity.Order];
        var definitions = Array.ConvertAll(_mine, i => tables.Instruments[i].Definition);
        _lateness = Array.ConvertAll(definitions, x => x.Lateness is { } late ? new Input(late, tables) : null);
        _lateStreams = Array.ConvertAll(definitions, x => stream($"lateness/{x.Id}"));
        _notReady = Array.ConvertAll(definitions, x => new Input(x.NotReady, tables));
        _notReadyChances = Array.ConvertAll(definitions, x => stream($"not-ready-chance/{x.Id}"));
        _failures = Array.ConvertAll(definitions, x => stream($"not-ready/{x.Id}"));
        _merit = Array.ConvertAll(definitions, x => new Input(x.Merit, tables));
        _meritStreams = Array.ConvertAll(definitions, x => StreamId.Of($"{partner.Identity.Key}/merit/{x.Id}"));
        _meritLoading = new Input(tables.Scenario.Membership.MeritLoading, tables);
        _quality = StreamId.Of($"{partner.Identity.Key}/quality");
        _answers = Array.ConvertAll(definitions, x => new Input(x.AnswerChance, tables));
        _answerChances = Array.ConvertAll(definitions, x => stream($"answer-chance/{x.Id}"));
        _answerStreams = Array.ConvertAll(definitions, x => StreamId.Of($"{partner.Identity.Key}/answer/{x.Id}"));
        _pending = new long[_mine.Length];
        _stage = new long[_mine.Length];
        _ready = new long[_mine.Length];
        _host = new int[_mine.Length];
        _redesigned = new bool[_mine.Length];
        _heavier = new double[_mine.Length];
    }

    /// <summary>Where one of the instruments stands.</summary>
    public InstrumentStage StageOf(int instrument) => (InstrumentStage)_stage[Array.IndexOf(_mine, instrument)];

    /// <summary>Number of instruments that have a slot or are delivered.</summary>
    public int Placed
    {
        get
        {
            var placed = 0;
            foreach (var stage in _stage)
            {
                placed += (InstrumentStage)stage is InstrumentStage.Awarded or InstrumentStage.Agreed
                    or InstrumentStage.Stranded or InstrumentStage.Delivered ? 1 : 0;
            }

            return placed;
        }
    }

    /// <summary>People in the teams of the instruments that have a slot or are delivered.</summary>
    public int Team
    {
        get
        {
            var team = 0;
            for (var i = 0; i < _mine.Length; i++)
            {
                team += (InstrumentStage)_stage[i] is InstrumentStage.Awarded or InstrumentStage.Agreed
                    or InstrumentStage.Stranded or InstrumentStage.Delivered
                    ? _tables.Instruments[_mine[i]].Definition.Team ?? _tables.Scenario.Membership.Team
                    : 0;
            }

            return team;
        }
    }

    public void Declare(MetricDeclarer metrics)
    {
        if (_mine.Length > 0 || _tables.OwnsWithOthers(_partner.Identity.Order))
        {
            _jointAwards = metrics.Declare(MetricCatalogue.JointAwards);
        }

        if (_mine.Length > 0)
        {
            _proposals = metrics.Declare(MetricCatalogue.Proposals);
            _awards = metrics.Declare(MetricCatalogue.Awards);
            _awardedMass = metrics.Declare(MetricCatalogue.AwardedMass);
        }
    }

    public void Reset()
    {
        Array.Clear(_stage);
        Array.Clear(_ready);
        Array.Fill(_host, -1);
        Array.Clear(_pending);
        ResetBarriers();
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_stage);
        visitor.Values(_ready);
        visitor.Values(_host);
        visitor.Values(_pending);
        VisitBarriers(visitor);
    }

    public void Describe(EntityViewBuilder view)
    {
        for (var i = 0; i < _mine.Length; i++)
        {
            view.Word($"instrument/{Id(i)}/stage", (InstrumentStage)_stage[i]);
            view.Date($"instrument/{Id(i)}/ready", _ready[i]);
            view.Text($"instrument/{Id(i)}/host", _host[i] < 0 ? "" : _tables.Identities[_host[i]].Id);
        }
    }

    public void Enter(ReplicationContext context, Outbox outbox)
    {
        for (var i = 0; i < _mine.Length; i++)
        {
            var entry = _tables.Instruments[_mine[i]];
            var planned = entry.Definition.Ready?.Seconds ?? context.Clock.Now.Seconds;
            _ready[i] = planned + (_lateness[i]?.Seconds(context, _lateStreams[i], 0) ?? 0);
            _stage[i] = (long)(entry.Definition.Closed ? InstrumentStage.Closed : InstrumentStage.Free);
            if (entry.AwardedHost >= 0)
            {
                _partner.Emit(outbox, entry.AwardedHost, MessageKind.Assigned, _mine[i]);
                Award(i, entry.AwardedHost, 0, outbox);
            }
        }

        MeetBarriers(outbox);
    }

    public void OnCall(in Message call, Outbox outbox)
    {
        var host = (int)call.A;
        for (var i = 0; i < _mine.Length; i++)
        {
            if (MayPropose(i) && Fits(i, host, call.B) && Answers(i, host))
            {
                _stage[i] = (long)InstrumentStage.Proposed;
                _host[i] = host;
                _pending[i]++;
                _partner.Emit(
                    outbox, _tables.Office, MessageKind.Proposal, _mine[i], host, Message.Bits(Merit(i, host)));
                _partner.Tally(_proposals, 1);
                _partner.Tell("proposes", Detail(i, "to", host));
            }
        }
    }

    /// <summary>The instrument of a change begins to exist.</summary>
    public void Begin(string? id)
    {
        for (var i = 0; i < _mine.Length; i++)
        {
            if (Id(i) == id && _stage[i] == (long)InstrumentStage.Closed)
            {
                _stage[i] = (long)InstrumentStage.Free;
                _ready[i] = Math.Max(_ready[i], _partner.Replication.Clock.Now.Seconds);
            }
        }
    }

    public void Handle(in Message message, Outbox outbox)
    {
        if (message.Kind == MessageKind.JointAward)
        {
            _partner.Tally(_jointAwards, 1);
            _partner.Tell("joint-award", _tables.Instruments[(int)message.A].Definition.Id);
            return;
        }

        var i = Array.IndexOf(_mine, (int)message.A);
        if (i < 0)
        {
            return;
        }

        var stage = (InstrumentStage)_stage[i];
        switch (message.Kind)
        {
            case MessageKind.Award when stage == InstrumentStage.Stranded:
                _partner.Tell("rehomed", Detail(i, "on", (int)message.B));
                Award(i, (int)message.B, 0, outbox);
                break;
            case MessageKind.Award when stage is InstrumentStage.Proposed or InstrumentStage.Free:
                _partner.Tally(_awards, 1);
                _partner.Tally(_awardedMass, Mass(i));
                _partner.Tell("awarded", Detail(i, "on", (int)message.B));
                Award(i, (int)message.B, message.C, outbox);
                break;
            case MessageKind.Award:
                // It left in the instant of the award: host and office hear so.
                Withdraw(i, (int)message.B, outbox);
                break;
            case MessageKind.Refusal when stage == InstrumentStage.Proposed:
                _partner.Tell("refused", Refused(i, (RefusalReason)message.C, (int)message.B));
                if (--_pending[i] <= 0)
                {
                    Set(i, InstrumentStage.Free);
                }

                break;
            case MessageKind.Merged when stage == InstrumentStage.Proposed:
                _partner.Tally(_jointAwards, 1);
                _partner.Tell("merged", Detail(i, "on", (int)message.B));
                Set(i, InstrumentStage.Gone);
                break;
            case MessageKind.Stranded when stage != InstrumentStage.Gone:
                _partner.Tell("stranded", Detail(i, "from", (int)message.B));
                Set(i, InstrumentStage.Stranded);
                break;
            case MessageKind.Barred when stage == InstrumentStage.Delivered:
                Meet(i, _tables.Interventions[(int)message.B], outbox);
                if (_partner.HasLeft)
                {
                    Set(i, InstrumentStage.Gone);
                }

                break;
            case MessageKind.InstrumentReturned when stage != InstrumentStage.Gone:
                Return(i, (GuestFate)message.B);
                break;
        }
    }

    /// <summary>An award that is known: the host and the office hear of it.</summary>
    public void AwardKnown(string instrument, int host, Outbox outbox)
    {
        var i = Array.IndexOf(_mine, _tables.InstrumentIndex(instrument));
        if (_stage[i] is (long)InstrumentStage.Free or (long)InstrumentStage.Proposed)
        {
            _partner.Emit(outbox, _tables.Office, MessageKind.Award, _mine[i], host);
            _partner.Emit(outbox, host, MessageKind.Assigned, _mine[i]);
            _partner.Tally(_awards, 1);
            _partner.Tally(_awardedMass, _tables.Masses.Of(_partner.Replication, _mine[i]));
            _partner.Tell("awarded", Detail(i, "on", host));
            Award(i, host, 0, outbox);
        }
    }

    /// <summary>A day that was waited for: of the agreement, or of delivery.</summary>
    public void OnTimer(int i, Outbox outbox)
    {
        switch ((InstrumentStage)_stage[i])
        {
            case InstrumentStage.Awarded:
                _partner.Tell("agreement", Detail(i, "with", _host[i]));
                Agree(i, outbox);
                break;
            case InstrumentStage.Agreed when IsNeverReady(i):
                _partner.Tell("not-ready", Detail(i, "for", _host[i]));
                Withdraw(i, _host[i], outbox);
                Set(i, InstrumentStage.Gone);
                break;
            case InstrumentStage.Agreed:
                _stage[i] = (long)InstrumentStage.Delivered;
                _partner.Emit(outbox, _host[i], MessageKind.Delivered, _mine[i]);
                _partner.Tell("delivers", Id(i));
                break;
        }
    }

    /// <summary>The partner leaves: what is not delivered will not come.</summary>
    public void Leave(Outbox outbox)
    {
        for (var i = 0; i < _mine.Length; i++)
        {
            if (_stage[i] == (long)InstrumentStage.Delivered)
            {
                continue;
            }

            if (_stage[i] is not ((long)InstrumentStage.Free or (long)InstrumentStage.Gone
                or (long)InstrumentStage.Closed))
            {
                Withdraw(i, _host[i], outbox);
            }

            Set(i, InstrumentStage.Gone);
        }
    }

    /// <summary>It has no slot any more: free again, unless it is gone or its owner has left.</summary>
    private void Return(int i, GuestFate fate)
    {
        var free = fate is GuestFate.LeftBehind or GuestFate.Released && !_partner.HasLeft;
        _partner.Tell(
            fate switch
            {
                GuestFate.LeftBehind or GuestFate.Released => "instrument-returned",
                GuestFate.Ended => "instrument-ends",
                GuestFate.Withdrawn => "withdrawn-after-waiting",
                _ => "instrument-lost",
            },
            Id(i));
        Set(i, free ? InstrumentStage.Free : InstrumentStage.Gone);
    }

    private void Withdraw(int i, int host, Outbox outbox)
    {
        if (host >= 0)
        {
            _partner.Emit(outbox, host, MessageKind.InstrumentWithdrawn, _mine[i]);
        }

        _partner.Emit(outbox, _tables.Office, MessageKind.InstrumentWithdrawn, _mine[i]);
    }

    /// <summary>Puts it into a stage in which it has no host.</summary>
    private void Set(int i, InstrumentStage stage)
    {
        _stage[i] = (long)stage;
        _host[i] = -1;
        _pending[i] = 0;
    }

    private bool IsNeverReady(int i)
    {
        var context = _partner.Replication;
        var chance = _notReady[i].Value(context, _notReadyChances[i], 0);
        return context.IsPlan ? chance >= 0.5 : chance > 0 && _failures[i].Uniform(0) < chance;
    }

    private void Award(int i, int host, long agreement, Outbox outbox)
    {
        _host[i] = host;
        _pending[i] = 0;
        if (agreement > 0)
        {
            _stage[i] = (long)InstrumentStage.Awarded;
            _partner.Schedule(outbox, i, _partner.Replication.Clock.Now + agreement, i);
        }
        else
        {
            Agree(i, outbox);
        }
    }

    private void Agree(int i, Outbox outbox)
    {
        _stage[i] = (long)InstrumentStage.Agreed;
        var due = SimTime.Max(_partner.Replication.Clock.Now, new SimTime(_ready[i]));
        _partner.Schedule(outbox, i, due, i);
    }

    private string Id(int i) => _tables.Instruments[_mine[i]].Definition.Id;

    private string Detail(int i, string how, int host) =>
        _partner.Replication.Trace is null ? "" : $"{Id(i)} {how} {_tables.Identities[host].Id}";

    private string Refused(int i, RefusalReason reason, int host) =>
        _partner.Replication.Trace is null ? "" : $"{Detail(i, "by", host)}: {Words.Of(reason)}";
}
