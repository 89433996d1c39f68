using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// Runs the calls for guest instruments: announces, reads letters, cuts, merges, selects under the host's limits.
/// </summary>
internal sealed class OfficeCalls
{
    private readonly Office _office;
    private readonly ModelTables _tables;
    private readonly OfficeAwards _awarded;
    private readonly CallRules?[] _rules;
    private readonly CallState[] _calls;
    private readonly List<CallProposal> _proposals = [];
    private readonly List<CallProposal> _candidates = [];
    private readonly SelectionOrder _merit;
    private readonly CallDecision _decision;
    private readonly CallMetrics _metrics;
    private readonly long[] _given;

    public OfficeCalls(Office office, ModelTables tables, OfficeAwards awarded, Func<string, DrawStream> stream)
    {
        _office = office;
        _tables = tables;
        _awarded = awarded;
        _calls = new CallState[tables.Office];
        _rules = new CallRules?[tables.Office];
        for (var host = tables.FirstMission; host < tables.Station; host++)
        {
            _rules[host] = tables.SlotsOf(host) is { HasCall: true } ? new CallRules(tables, host, stream) : null;
        }

        _given = new long[tables.Partners.Length * tables.Resources.Length];
        _metrics = new CallMetrics(office, tables);
        _decision = new CallDecision(office, tables, awarded, _metrics, _given, stream);
        _merit = new SelectionOrder(tables, _given, _decision.AwardedMass, _decision.Unnamed);
    }

    public void Declare(MetricDeclarer metrics)
    {
        _metrics.Declare(metrics);
        _decision.Declare(metrics);
    }

    public void Reset()
    {
        _proposals.Clear();
        Array.Clear(_calls);
        Array.Clear(_given);
        _decision.Reset();
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.List(_proposals, static (StateVisitor v, ref CallProposal item) => item.Visit(v));
        foreach (ref var call in _calls.AsSpan())
        {
            call.Visit(visitor);
        }

        visitor.Values(_given);
        _decision.Visit(visitor);
    }

    /// <summary>Mean over the resources that anybody gave of the partner's share, now.</summary>
    public double ShareOf(int partner) => _merit.ShareOf(partner);

    public void Give(int partner, int resource, long units) =>
        _given[(partner * _tables.Resources.Length) + resource] += units;

    /// <summary>Open calls stand still for a time: every date that lies ahead moves by it.</summary>
    public void Freeze(long seconds, Outbox outbox)
    {
        var now = _office.Replication.Clock.Now;
        for (var host = 0; host < _calls.Length; host++)
        {
            if (_calls[host].Running)
            {
                _calls[host].Frozen += seconds;
                _office.Schedule(outbox, host, SimTime.Max(now + 1, new SimTime(_rules[host]!.Due(_calls[host]))));
                Tell("call-frozen", host, Gather(host));
            }
        }
    }

    public void Handle(in Message message, Outbox outbox)
    {
        switch (message.Kind)
        {
            case MessageKind.CallOpen:
                Open(message, outbox);
                break;
            case MessageKind.Proposal:
                Receive(message, outbox);
                break;
            case MessageKind.Timer:
                GoOn((int)message.A, outbox);
                break;
            case MessageKind.CallVoid:
                Void(message.Sender, outbox);
                break;
            case MessageKind.InstrumentWithdrawn:
                Forget(host: -1, (int)message.A);
                break;
            case MessageKind.Award:
                Forget(host: -1, (int)message.A);
                _decision.Book((int)message.A, (int)message.B, outbox);
                break;
        }
    }

    /// <summary>Whether a host has a call that is open or has still to be opened.</summary>
    public bool IsToCome(int host) =>
        _rules[host] is not null && _calls[host].Stage is not (CallStage.Decided or CallStage.Void);

    /// <summary>A slot is sold: the instrument is in no call any more, and its owners have a slot.</summary>
    public void Sell(in CallProposal project, Outbox outbox)
    {
        Forget(host: -1, project.Instrument);
        _decision.Sell(project, outbox);
    }

    private void Open(in Message message, Outbox outbox)
    {
        var host = message.Sender;
        ref var call = ref _calls[host];
        if (call.Running || _rules[host] is not { } rules)
        {
            return;
        }

        var now = _office.Replication.Clock.Now;
        call.Stage = CallStage.Letters;
        call.Opened = now.Seconds;
        rules.Open(_office.Replication, ref call);
        _decision.Open(host);
        for (var partner = 0; partner < _tables.Partners.Length; partner++)
        {
            if (_tables.InstrumentsOf[partner].Length > 0)
            {
                _office.Emit(outbox, partner, MessageKind.CallOpened, host, message.B);
            }
        }

        // Letters come in the rounds that follow: the next stage is never in this instant.
        _office.Schedule(outbox, host, now + Math.Max(1, rules.Due(call) - now.Seconds));
    }

    private void Receive(in Message message, Outbox outbox)
    {
        var host = (int)message.B;
        if (_calls[host].Stage != CallStage.Letters)
        {
            Refuse(outbox, _awarded.Proposal((int)message.A, host, merit: 0), RefusalReason.HostGone);
            return;
        }

        _proposals.Add(_awarded.Proposal((int)message.A, host, Message.Number(message.C)));
    }

    private void Void(int host, Outbox outbox)
    {
        if (!_calls[host].Running)
        {
            return;
        }

        _calls[host].Stage = CallStage.Void;
        _calls[host].Times++;
        _office.Unschedule(host);
        foreach (var proposal in _proposals)
        {
            if (proposal.Host == host)
            {
                Refuse(outbox, proposal, RefusalReason.HostGone);
            }
        }

        Forget(host, instrument: -2);
    }

    private void Forget(int host, int instrument)
    {
        for (var i = _proposals.Count - 1; i >= 0; i--)
        {
            if (_proposals[i].Host == host || _proposals[i].Instrument == instrument)
            {
                _proposals.RemoveAt(i);
            }
        }
    }

    /// <summary>A stage is over: what it ends, and the next one.</summary>
    private void GoOn(int host, Outbox outbox)
    {
        ref var call = ref _calls[host];
        var rules = _rules[host]!;
        var context = _office.Replication;
        if (context.IsKnown && call.Stage != CallStage.Letters)
        {
            WaitForKnown(host, ref call, outbox);
            return;
        }

        switch (call.Stage)
        {
            case CallStage.Letters:
                CloseLetters(host, rules, call.Times);
                break;
            case CallStage.FirstCut:
                Cut(host, rules, call.Times, outbox);
                break;
            case CallStage.Proposals:
                Tell("proposals-due", host, Gather(host));
                break;
            default:
                Gather(host);
                Forget(host, instrument: -2);
                _merit.Sort(_candidates, SelectionPolicy.Merit);
                call.Stage = CallStage.Decided;
                Tell("call-decided", host, _candidates.Count);
                _decision.Decide(host, call, rules, _candidates, outbox);
                call.Times++;
                foreach (var instrument in _decision.Taken)
                {
                    Forget(host: -1, instrument);
                }

                return;
        }

        call.Stage++;
        var now = _office.Replication.Clock.Now;
        if (rules.Due(call) is var due && due > now.Seconds)
        {
            _office.Schedule(outbox, host, new SimTime(due));
        }
        else
        {
            GoOn(host, outbox);
        }
    }

    /// <summary>
    /// What is decided in the known past is known by its awards; what has none by then is still to come.
    /// </summary>
    private void WaitForKnown(int host, ref CallState call, Outbox outbox)
    {
        var context = _office.Replication;
        if (!KnownAwards.HasAny(_tables, host, SimTime.Never))
        {
            _office.Schedule(outbox, host, context.KnownUntil);
        }
        else if (call.Stage != CallStage.Decision)
        {
            call.Stage = CallStage.Decision;
            var due = new SimTime(_rules[host]!.Due(call));
            _office.Schedule(outbox, host, due > context.Clock.Now ? due : context.Clock.Now + 1);
        }
        else if (KnownAwards.HasAny(_tables, host, context.Clock.Now))
        {
            call.Stage = CallStage.Decided;
            call.Times++;
            Gather(host);
            Forget(host, instrument: -2);
            foreach (var proposal in _candidates)
            {
                Refuse(outbox, proposal, RefusalReason.OthersChosen);
            }
        }
        else
        {
            _office.Schedule(outbox, host, context.KnownUntil);
        }
    }

    private void CloseLetters(int host, CallRules rules, int times)
    {
        var letters = Gather(host);
        if (!_office.Replication.IsKnown)
        {
            var unnamed = rules.Unnamed?.Fill(_office.Replication, letters, times, _proposals) ?? 0;
            _decision.Unnamed.Write(unnamed);
            letters += unnamed;
        }

        _metrics.Add(_metrics.Letters, host, letters);
        Tell("letters-due", host, letters);
    }

    private void Cut(int host, CallRules rules, int times, Outbox outbox)
    {
        Gather(host);
        Forget(host, instrument: -2);
        for (var i = _candidates.Count - 1; i >= 0; i--)
        {
            if (!IsEligible(_candidates[i], rules))
            {
                Refuse(outbox, _candidates[i], RefusalReason.NotEligible);
                _candidates.RemoveAt(i);
            }
        }

        var kept = rules.Keeps(_office.Replication, times, _candidates.Count);
        _office.Replication.Rehearsal?.Read(host, _candidates, kept);
        _decision.Cut(_candidates, kept);
        var least = double.PositiveInfinity;
        for (var i = 0; i < kept; i++)
        {
            least = Math.Min(least, _candidates[i].Merit);
        }

        for (var i = 0; i < _candidates.Count; i++)
        {
            if (i < kept)
            {
                _proposals.Add(_candidates[i] with { Accepted = true });
            }
            else
            {
                CallLog.Refused(_office, _tables, _candidates[i], RefusalReason.FirstCut, least);
                Refuse(outbox, _candidates[i], RefusalReason.FirstCut);
            }
        }

        _metrics.Add(_metrics.FirstCut, host, Math.Min(kept, _candidates.Count));
        Tell("first-cut", host, Math.Min(kept, _candidates.Count));
    }

    /// <summary>Puts the proposals to a host's call into the list of candidates; gives their number.</summary>
    private int Gather(int host)
    {
        _candidates.Clear();
        foreach (var proposal in _proposals)
        {
            if (proposal.Host == host)
            {
                _candidates.Add(proposal);
            }
        }

        return _candidates.Count;
    }

    private bool IsEligible(in CallProposal item, CallRules rules)
    {
        var rule = rules.Eligible;
        if (rule == EligibilityRule.Anyone || !item.Named)
        {
            return rule != EligibilityRule.Signatories || rules.Unnamed!.IsSigned(_office.Replication, item.Number);
        }

        var entry = _tables.Instruments[item.Instrument];
        return Passes(entry.Owner, rule) || Array.Exists(entry.CoOwners, x => Passes(x, rule));
    }

    private bool Passes(int partner, EligibilityRule rule) => rule == EligibilityRule.Signatories
        ? _office.HasSigned(partner)
        : !_tables.IsLead(partner);

    private void Refuse(Outbox outbox, in CallProposal item, RefusalReason reason) =>
        _decision.Refuse(outbox, item, item.Host, reason);

    private void Tell(string kind, int host, int count)
    {
        if (_office.Replication.Trace is not null)
        {
            _office.Tell(kind, $"{_tables.Identities[host].Id}: {count}");
        }
    }
}
