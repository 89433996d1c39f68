using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>A station module: delivered, deployed, commissioned, in service, failed, in repair, retired.</summary>
internal sealed partial class StationModule : Entity, ITracked
{
    private const int StageTimer = 0;
    private const int LifeTimer = 1;
    private const int CallTimer = 2;
    private readonly ModuleDefinition _definition;
    private readonly ModelTables _tables;
    private readonly ConditionTracker _requires;
    private readonly GuestList _guests;
    private readonly HeldTime _held = new();
    private readonly Input _deployment;
    private readonly Input _commissioning;
    private readonly Input? _failure;
    private readonly Input _failureScale;
    private readonly DrawStream _failureScales;
    private readonly Input _repair;
    private readonly ModuleLife _life;
    private readonly DrawStream _deployments;
    private readonly DrawStream _commissionings;
    private readonly DrawStream _failureTimes;
    private readonly DrawStream _repairTimes;
    private readonly int _outputResource;
    private readonly long _outputUnits;
    private MetricHandle _serviceDays;
    private MetricHandle _failuresMetric;
    private MetricHandle _repairWait;
    private ModuleStage _stage;
    private long _since;
    private long _upSince;
    private long _counted;
    private long _periods;
    private long _failures;
    private long _commissioned;
    private bool _shed;

    public StationModule(EntityIdentity identity, ModelTables tables)
        : base(identity, 3)
    {
        _definition = tables.Modules[identity.Order - tables.FirstModule];
        _tables = tables;
        _requires = new ConditionTracker(_definition.Requires, tables);
        _guests = new GuestList(tables);
        _deployment = new Input(_definition.Deployment, tables);
        _commissioning = new Input(_definition.Commissioning, tables);
        _failure = _definition.Failure is { } failure ? new Input(failure, tables) : null;
        _repair = new Input(_definition.Repair, tables);
        _deployments = NewStream("deployment");
        _commissionings = NewStream("commissioning");
        _failureTimes = NewStream("failure");
        _failureScale = new Input(_definition.FailureScale, tables);
        _failureScales = NewStream("failure-scale");
        _repairTimes = NewStream("repair");
        _life = new ModuleLife(_definition, tables, NewStream("life"));
        if (_definition.Output is { } output)
        {
            _outputResource = tables.ResourceIndex(output.Resource);
            _outputUnits = (long)Math.Round(output.Amount * tables.Scales[_outputResource]);
        }
    }

    public override void Declare(MetricDeclarer metrics)
    {
        _serviceDays = metrics.Declare(MetricCatalogue.ServiceDays);
        _failuresMetric = metrics.Declare(MetricCatalogue.Failures);
        _repairWait = metrics.Declare(MetricCatalogue.RepairWaitDays);
    }

    public void Report(TrackedWriter writer) =>
        writer.Write(new SimTime(_commissioned), _held.Seconds, _requires.Last);

    protected override void Handle(in Message message, Outbox outbox)
    {
        switch (message.Kind)
        {
            case MessageKind.Tick:
                Count();
                Produce(outbox);
                break;
            case MessageKind.Close:
                Count();
                Produce(outbox);
                break;
            case MessageKind.Enter:
                OnEnter(outbox);
                break;
            case MessageKind.Timer:
                OnTimer(message, outbox);
                break;
            case MessageKind.Status:
                // Once it is deployed, what made the condition hold is history and does not change.
                if (_stage == ModuleStage.Waiting && _requires.Update(message, Now) && _requires.Holds)
                {
                    Deploy(outbox);
                }

                break;
            case MessageKind.StatusWanted:
                AnswerStatus(message.Sender, outbox);
                break;
            case MessageKind.RepairGranted when _stage == ModuleStage.Failed:
                Add(_repairWait, (double)(Now.Seconds - _since) / Calendar.Day);
                ToRepair(outbox);
                break;
            case MessageKind.RepairGranted:
                Send(outbox, _tables.Station, MessageKind.RepairDone, 0, 0);
                break;
            case MessageKind.Shed:
                _shed = message.B != 0;
                RunGuests(outbox);
                break;
            case MessageKind.Change:
                OnChange(_tables.Interventions[(int)message.A], outbox);
                break;
            case MessageKind.Assigned:
            case MessageKind.Award:
                Expect(message, outbox);
                break;
            case MessageKind.Delivered:
                if (_guests.Deliver(message.A))
                {
                    RunGuests(outbox);
                }

                break;
            case MessageKind.InstrumentWithdrawn:
                _guests.Withdraw(message.A);
                break;
        }
    }

    protected override void ResetState()
    {
        _requires.Reset();
        _guests.Reset();
        _held.Reset();
        _life.Reset();
        _stage = ModuleStage.Waiting;
        _since = _upSince = _counted = _periods = _failures = 0;
        _commissioned = long.MaxValue;
        _shed = false;
    }

    protected override void VisitState(StateVisitor visitor)
    {
        _requires.Visit(visitor);
        _guests.Visit(visitor);
        _held.Visit(visitor);
        _life.Visit(visitor);
        visitor.Enum(ref _stage);
        visitor.Value(ref _since);
        visitor.Value(ref _upSince);
        visitor.Value(ref _counted);
        visitor.Value(ref _periods);
        visitor.Value(ref _failures);
        visitor.Value(ref _commissioned);
        visitor.Value(ref _shed);
    }

    private void OnEnter(Outbox outbox)
    {
        _since = Now.Seconds;
        _guests.Open(outbox, Self);
        if (CallOpens(_definition) is { IsNever: false } opens)
        {
            SetTimer(outbox, CallTimer, SimTime.Max(Now, opens));
        }

        _requires.Ask(outbox, Self, Now > _tables.Scenario.Start);
        if (_requires.Holds)
        {
            Deploy(outbox);
        }
    }

    private void Deploy(Outbox outbox)
    {
        _held.AddWait(_requires, _since, Now);
        Work(ModuleStage.Deployment, _deployment, _deployments, outbox);
    }

    private void Work(ModuleStage stage, Input duration, DrawStream stream, Outbox outbox)
    {
        _stage = stage;
        var seconds = duration.SecondsNow(Context, stream, 0);
        _held.Add(DelayCause.Technical, seconds - (long)Math.Round(duration.Median(_tables)));
        SetTimer(outbox, StageTimer, Now + seconds);
    }

    private void OnTimer(in Message timer, Outbox outbox)
    {
        if (timer.Slot == CallTimer)
        {
            OpenCall(outbox);
            return;
        }

        if (timer.Slot == LifeTimer)
        {
            EndLife(outbox);
            return;
        }

        switch (_stage)
        {
            case ModuleStage.Deployment:
                Work(ModuleStage.Commissioning, _commissioning, _commissionings, outbox);
                break;
            case ModuleStage.Commissioning:
                Commission(outbox);
                break;
            case ModuleStage.Service:
                Fail(outbox);
                break;
            case ModuleStage.Repair:
                if (_definition.NeedsTeam || _definition.NeedsSpare)
                {
                    Send(outbox, _tables.Station, MessageKind.RepairDone, 0, 1);
                }

                ToService(outbox);
                break;
        }
    }

    private void Commission(Outbox outbox)
    {
        Log("commissioned");
        _commissioned = Now.Seconds;
        Tell(outbox, ConditionState.Commissioned, 1);
        _life.Begin(Context);
        if (!_life.NextEnd.IsNever)
        {
            SetTimer(outbox, LifeTimer, _life.NextEnd);
        }

        ToService(outbox);
    }

    private void ToService(Outbox outbox)
    {
        _stage = ModuleStage.Service;
        _upSince = _counted = Now.Seconds;
        _periods = 0;
        Ticking = true;
        TellService(outbox, 1);
        RunGuests(outbox);
        if (_failure is { } failure && !Context.IsPlan)
        {
            // In the known past it did not fail, unless an actual says so.
            var from = SimTime.Max(Now, Context.KnownUntil);
            var scale = _failureScale.Value(Context, _failureScales, 0);
            SetTimer(outbox, StageTimer, from + failure.Seconds(Context, _failureTimes, _failures, scale));
        }
    }

    private void Fail(Outbox outbox)
    {
        Log("fails");
        Add(_failuresMetric, 1);
        Stop(outbox, forGood: false);
        _stage = ModuleStage.Failed;
        _since = Now.Seconds;
        if (_definition.NeedsTeam || _definition.NeedsSpare)
        {
            Send(outbox, _tables.Station, MessageKind.RepairRequest);
        }
        else
        {
            ToRepair(outbox);
        }
    }

    private void ToRepair(Outbox outbox)
    {
        _stage = ModuleStage.Repair;
        SetTimer(outbox, StageTimer, Now + _repair.Seconds(Context, _repairTimes, _failures++));
    }

    private void Retire(Outbox outbox, bool lost)
    {
        if (_stage == ModuleStage.Retired)
        {
            return;
        }

        if (_stage >= ModuleStage.Service)
        {
            if (_stage == ModuleStage.Repair && (_definition.NeedsTeam || _definition.NeedsSpare))
            {
                Send(outbox, _tables.Station, MessageKind.RepairDone, 0, 1);
            }

            Stop(outbox, forGood: true);
        }

        CancelTimer(StageTimer);
        CancelTimer(LifeTimer);
        CancelTimer(CallTimer);
        Send(outbox, _tables.Office, MessageKind.CallVoid);
        Send(outbox, _tables.Office, MessageKind.CloseAccount, lost ? 1 : 0);
        var end = lost ? HostEnd.Lost : HostEnd.Retired;
        _guests.Release(outbox, Self, lost ? GuestFate.Lost : GuestFate.Ended, end);
        _stage = ModuleStage.Retired;
    }

    private void Stop(Outbox outbox, bool forGood)
    {
        Count();
        Produce(outbox);
        Ticking = false;
        TellService(outbox, forGood ? -1 : 0);
        _guests.Stop(outbox, Self);
    }

    private void RunGuests(Outbox outbox)
    {
        if (_stage == ModuleStage.Service)
        {
            _guests.Land(outbox, Self);
        }

        if (_stage == ModuleStage.Service && !_shed)
        {
            _guests.Start(outbox, Self, _definition.Ports);
        }
        else
        {
            _guests.Stop(outbox, Self);
        }
    }

    private void Count()
    {
        if (_stage == ModuleStage.Service && Now.Seconds > _counted)
        {
            // A tick at the turn of a year still belongs to the year that ends.
            AddAt(_serviceDays, Context.Clock.YearBefore, (double)(Now.Seconds - _counted) / Calendar.Day);
            _counted = Now.Seconds;
        }
    }

    private void Produce(Outbox outbox)
    {
        if (_stage == ModuleStage.Service && _definition.Output is { } output)
        {
            // Most months complete exactly one period, which needs no division.
            var elapsed = Now.Seconds - _upSince;
            var periods = elapsed < (_periods + 1) * output.Period ? _periods
                : elapsed < (_periods + 2) * output.Period ? _periods + 1
                : elapsed / output.Period;
            var units = (periods - _periods) * _outputUnits;
            _periods = periods;
            if (units > 0)
            {
                Send(outbox, _tables.Office, MessageKind.Contribute, _outputResource, units, -1);
            }
        }
    }
}
