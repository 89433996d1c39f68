using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// The station: balances power and data, lends repair teams, books instrument hours, declares milestones.
/// </summary>
internal sealed partial class Station : Entity, ITracked
{
    private readonly ModelTables _tables;
    private readonly StationBalance _balance;
    private readonly InstrumentHours _hours;
    private readonly InstrumentDuty _duty;
    private readonly CrewQuarters _quarters;
    private readonly MilestoneConditions _conditions;
    private readonly RelayCoverage _relays;
    private readonly GroundNetwork _ground;
    private readonly StationServices _services;
    private readonly bool[] _served;
    private readonly int[] _working;
    private readonly long[] _reached;
    private readonly long[] _broke;
    private readonly uint[] _holdTimers;
    private readonly List<int> _repairs = [];
    private readonly long[] _repairTime;
    private readonly long[] _row = new long[ReplicationResult.CauseCount];
    private readonly int[] _supplied;
    private readonly Input? _darkSpell;
    private readonly DrawStream _darkSpells;
    private MetricHandle _supply;
    private MetricHandle _demand;
    private MetricHandle _dataSupply;
    private MetricHandle _dataDemand;
    private MetricHandle _shed;
    private MetricHandle _darkMargin;
    private MetricHandle _inService;
    private MetricHandle _berths;
    private long _teams;
    private long _crewSince;
    private bool _hasCrew;
    private MetricHandle _crewTime;
    private MetricHandle _turnedAway;
    private long _spares;

    public Station(EntityIdentity identity, ModelTables tables)
        : base(identity, tables.Milestones.Length + 1 + tables.Services.Length)
    {
        _tables = tables;
        _balance = new StationBalance(tables);
        _hours = new InstrumentHours(tables, BookHours, NewStream);
        _duty = new InstrumentDuty(tables);
        _quarters = new CrewQuarters(tables);
        _conditions = new MilestoneConditions(tables);
        _relays = new RelayCoverage(tables, WriteRelays);
        _ground = new GroundNetwork(tables);
        _working = new int[tables.Disciplines.Length];
        _reached = new long[tables.Milestones.Length];
        _repairTime = new long[_reached.Length];
        _broke = new long[_reached.Length];
        _holdTimers = new uint[_reached.Length];
        _supplied = new int[tables.Modules.Length];
        _services = new StationServices(tables, _balance, NewStream, BookHours);
        _served = new bool[tables.ServiceThresholds.Count];
        _darkSpell = tables.Scenario.Station.DarkSpell is { } spell ? new Input(spell, tables) : null;
        _darkSpells = NewStream("dark-spell");
    }

    public override void Declare(MetricDeclarer metrics)
    {
        _supply = metrics.Declare(MetricCatalogue.PowerSupply);
        _demand = metrics.Declare(MetricCatalogue.PowerDemand);
        _dataSupply = metrics.Declare(MetricCatalogue.DataSupply);
        _dataDemand = metrics.Declare(MetricCatalogue.DataDemand);
        _shed = metrics.Declare(MetricCatalogue.LoadsShed);
        if (_darkSpell is not null)
        {
            _darkMargin = metrics.Declare(MetricCatalogue.DarkMargin);
        }

        _inService = metrics.Declare(MetricCatalogue.ModulesInService);
        _berths = metrics.Declare(MetricCatalogue.CrewBerths);
        _hours.Declare(metrics);
        _relays.Declare(metrics);
        _ground.Declare(metrics);
        _services.Declare(metrics);
        _hasCrew = Array.Exists(_tables.Missions, static x => x.Crew is not null);
        _turnedAway = _quarters.Limits ? metrics.Declare(MetricCatalogue.CrewTurnedAway) : default;
        _crewTime = _hasCrew ? metrics.Declare(MetricCatalogue.CrewTime) : default;
    }

    public void Report(TrackedWriter writer)
    {
        for (var i = 0; i < _reached.Length; i++)
        {
            _row[(int)DelayCause.Repair] = _repairTime[i];
            writer.Write(new SimTime(_reached[i]), _row, Origin(_conditions[i].Last));
        }
    }

    protected override void Handle(in Message message, Outbox outbox)
    {
        switch (message.Kind)
        {
            case MessageKind.Enter:
                Ticking = true;
                _hours.Enter(Context);
                _balance.Darken(_darkSpell?.Seconds(Context, _darkSpells, 0) ?? 0);
                NextGroundChange(outbox);
                for (var i = 0; i < _reached.Length; i++)
                {
                    BeginToHold(i, outbox);
                }

                _services.Enter(Context);
                UpdateServices(outbox);
                break;
            case MessageKind.Tick:
                TellGround(Context.Clock.Year != Context.Clock.YearBefore, outbox);
                _hours.OnMonth(Context.Clock, outbox);
                _relays.Settle(Context.Clock);
                _services.Settle(Context.Clock);
                WriteBalance();
                break;
            case MessageKind.Close:
                TellGround(true, outbox);
                _hours.Close(Context.Clock, outbox);
                _relays.Settle(Context.Clock);
                _services.Settle(Context.Clock);
                WriteBalance();
                break;
            case MessageKind.Service:
                _balance.Serve(message.Sender, message.B != 0, message.C != 0);
                _relays.Serve(message.Sender, (int)message.A, message.B != 0, Context.Clock);
                _services.Serve(message.Sender, (int)message.A, message.B != 0, message.C != 0);
                Rebalance(outbox);
                break;
            case MessageKind.InstrumentOn:
                OnInstruments(_duty.Switch((int)message.A, message.Sender, message.B != 0), outbox);
                break;
            case MessageKind.Operators:
                OnInstruments(_duty.Staff(message.Sender, message.A != 0), outbox);
                break;
            case MessageKind.Crew:
                OnCrew(message, outbox);
                break;
            case MessageKind.CoOwner:
                _hours.Join((int)message.A, (int)message.B);
                break;
            case MessageKind.Status:
                OnStatus(message, outbox);
                _services.OnStatus(message, Context);
                UpdateServices(outbox);
                break;
            case MessageKind.Change:
                Redefine((int)message.A, outbox);
                break;
            case MessageKind.StatusWanted:
                AnswerStatus(message.Sender, outbox);
                break;
            case MessageKind.GroundStations:
                _ground.Lend(message.Sender, message.A != 0);
                ChangeGround();
                break;
            case MessageKind.Timer when message.Slot == _reached.Length:
                ChangeGround();
                NextGroundChange(outbox);
                break;
            case MessageKind.Timer when message.Slot >= ServiceTimer:
                UpdateServices(outbox);
                break;
            case MessageKind.Timer:
                Reach((int)message.A, outbox);
                break;
            case MessageKind.RepairRequest:
                _repairs.Add(message.Sender);
                GrantRepairs(outbox);
                break;
            case MessageKind.RepairDone:
                _teams += NeedsTeam(message.Sender) ? 1 : 0;
                _spares += message.B == 0 && NeedsSpare(message.Sender) ? 1 : 0;
                GrantRepairs(outbox);
                break;
            case MessageKind.Spares:
                _spares += message.A;
                _teams += message.B;
                GrantRepairs(outbox);
                break;
        }
    }

    protected override void ResetState()
    {
        _balance.Reset(Context);
        _ground.Reset();
        _crewSince = 0;
        _hours.Reset();
        _duty.Reset();
        _quarters.Reset();
        _relays.Reset();
        _services.Reset();
        Array.Clear(_served);
        _repairs.Clear();
        _teams = _tables.Scenario.Station.RepairTeams ?? int.MaxValue;
        _spares = _tables.Scenario.Station.Spares;
        _conditions.Reset();
        Array.Clear(_working);
        Array.Clear(_repairTime);
        Array.Fill(_supplied, -1);
        Array.Fill(_reached, long.MaxValue);
        Array.Fill(_broke, long.MaxValue);
        Array.Clear(_holdTimers);
    }

    protected override void VisitState(StateVisitor visitor)
    {
        _balance.Visit(visitor);
        _ground.Visit(visitor);
        visitor.Value(ref _crewSince);
        _hours.Visit(visitor);
        _duty.Visit(visitor);
        _quarters.Visit(visitor);
        _conditions.Visit(visitor);
        _relays.Visit(visitor);
        _services.Visit(visitor);
        visitor.Values(_served);
        visitor.Values(_working);
        visitor.Values(_reached);
        visitor.Values(_broke);
        visitor.Values(_holdTimers);
        visitor.Values(_repairTime);
        visitor.Values(_supplied);
        visitor.List(_repairs, static (StateVisitor v, ref int item) => v.Value(ref item));
        visitor.Value(ref _teams);
        visitor.Value(ref _spares);
    }

    private void BookHours(MetricHandle metric, int year, double hours, int label) =>
        AddAt(metric, year, hours, label);

    private void WriteRelays(MetricHandle metric, int year, double value, int label) =>
        SetAt(metric, year, value, label);

    private void OnInstruments(List<int> changed, Outbox outbox)
    {
        foreach (var instrument in changed)
        {
            OnInstrument(instrument, _duty.HostOf(instrument), _duty.Runs(instrument), outbox);
        }
    }

    private void OnInstrument(int instrument, int host, bool on, Outbox outbox)
    {
        _hours.Switch(instrument, on, Context.Clock);
        var discipline = _tables.DisciplineIndex(_tables.Instruments[instrument].Definition.DisciplineId);
        _working[discipline] += on ? 1 : -1;
        if (_working[discipline] == (on ? 1 : 0))
        {
            OnStatus(Working(discipline), outbox);
        }

        if (host >= _tables.FirstModule)
        {
            _balance.Host(host, instrument, on);
            Rebalance(outbox);
        }
    }

    private void Rebalance(Outbox outbox)
    {
        _balance.Update(outbox, Self);
        for (var i = 0; i < _supplied.Length; i++)
        {
            var supplied = _balance.Supplied(i);
            if (supplied != _supplied[i])
            {
                _supplied[i] = supplied;
                OnStatus(Supplied(i), outbox);
            }
        }

        UpdateServices(outbox);
        WriteBalance();
    }

    private void WriteBalance()
    {
        Set(_supply, _balance.PowerSupply);
        Set(_demand, _balance.PowerDemand);
        Set(_dataSupply, _balance.DataSupply);
        Set(_dataDemand, _balance.DataDemand);
        Set(_shed, _balance.Shed);
        Set(_inService, _balance.InService);
        if (_darkSpell is not null)
        {
            Set(_darkMargin, _balance.DarkMargin);
        }

        if (_ground.Exists)
        {
            _ground.Settle(Context.Clock, BookHours);
            Set(_ground.Metric, _ground.Coverage);
        }

        SettleCrew();

        Set(_berths, _balance.Berths);
    }
}
