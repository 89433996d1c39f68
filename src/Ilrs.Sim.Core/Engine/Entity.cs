using System.Runtime.CompilerServices;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Engine;

/// <summary>
/// A state machine that handles messages. It reads the scenario's constants, its own state and the message in hand,
/// and nothing else of another entity. One object serves many replications: <see cref="Reset"/> starts each.
/// </summary>
public abstract class Entity
{
    private readonly uint[] _generations;
    private readonly List<DrawStream> _streams = [];
    private readonly List<(string Key, DrawStream Stream)> _shared = [];
    private double[] _cells = [];
    private Chain _chain;
    private bool _entered;
    private bool _ticking;

    /// <summary>An entity with a place in the order.</summary>
    /// <param name="identity">Its kind, id and place.</param>
    /// <param name="timers">Number of its timer slots.</param>
    protected Entity(EntityIdentity identity, int timers)
    {
        Identity = identity;
        _generations = new uint[timers];
    }

    /// <summary>Kind, id and place in the order.</summary>
    public EntityIdentity Identity { get; }

    /// <summary>Kind and id for people, such as <c>mission change-7</c>.</summary>
    public string Name => Identity.ToString();

    /// <summary>True when it exists and wants to hear that a calendar month begins.</summary>
    public bool Ticking
    {
        get => _ticking;
        protected set => _ticking = value;
    }

    /// <summary>Chain over everything it handled.</summary>
    public UInt128 Fingerprint => _chain.Value;

    /// <summary>Its metric cells, in the order of its declarations.</summary>
    public ReadOnlySpan<double> Cells => _cells;

    /// <summary>Messages it handled in this replication.</summary>
    internal long Handled { get; private set; }

    /// <summary>The replication's clock, draws and uncertainties.</summary>
    protected ReplicationContext Context { get; private set; } = null!;

    /// <summary>The current instant.</summary>
    protected SimTime Now => Context.Clock.Now;

    /// <summary>Its place in the order.</summary>
    protected int Self => Identity.Order;

    /// <summary>Declares the metrics it reports; called once before the first replication.</summary>
    /// <param name="metrics">Takes the declarations and gives back where the cells stand.</param>
    public virtual void Declare(MetricDeclarer metrics)
    {
    }

    /// <summary>Handles one message, if the entity exists and the message is not a stale timer.</summary>
    /// <param name="message">The message.</param>
    /// <param name="outbox">Takes what the entity emits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Receive(in Message message, Outbox outbox)
    {
        if (!Accepts(message))
        {
            return;
        }

        _chain.Add(
            Context.Clock.Stamp,
            message.KindAndSlot,
            message.A,
            message.B,
            message.C);
        Handled++;
        var ticking = _ticking;
        Handle(message, outbox);
        if (ticking != _ticking)
        {
            outbox.Listen(Self, _ticking);
        }
    }

    /// <summary>Starts a replication: state as before anything happened.</summary>
    /// <param name="context">Clock, draws and uncertainties of the replication.</param>
    public void Reset(ReplicationContext context)
    {
        Context = context;
        _chain.Reset();
        _entered = false;
        _ticking = false;
        Handled = 0;
        Array.Clear(_generations);
        Array.Clear(_cells);
        foreach (var (_, stream) in _shared)
        {
            stream.Reset(context.Draws);
        }

        foreach (var stream in _streams)
        {
            stream.Reset(context.Draws);
        }

        ResetState();
    }

    /// <summary>Reads or writes the whole state; between slices only.</summary>
    public void Visit(StateVisitor visitor)
    {
        var chain = _chain.Value;
        visitor.Value(ref chain);
        _chain = Chain.From(chain);
        visitor.Value(ref _entered);
        visitor.Value(ref _ticking);
        var handled = Handled;
        visitor.Value(ref handled);
        Handled = handled;
        visitor.Values(_generations);
        visitor.Values(_cells);
        VisitState(visitor);
    }

    /// <summary>What it holds now; between slices only.</summary>
    /// <param name="model">The model, which names the metric cells and their units.</param>
    internal EntityView View(SimulationModel model)
    {
        var view = new EntityViewBuilder();
        Describe(view);
        return view.Build(this, _entered, model);
    }

    /// <summary>Why an intervention cannot take effect on what it holds now, or null.</summary>
    /// <param name="change">An intervention aimed at it.</param>
    internal virtual string? Objection(InterventionDefinition change) => null;

    /// <summary>The streams it draws from, for the check that no two purposes share one.</summary>
    internal IReadOnlyList<DrawStream> Streams => _streams;

    /// <summary>Streams that it shares with others, by their whole key.</summary>
    internal IReadOnlyList<(string Key, DrawStream Stream)> SharedStreams => _shared;

    internal void AllocateCells(int count) => _cells = new double[count];

    /// <summary>Handles one message.</summary>
    protected abstract void Handle(in Message message, Outbox outbox);

    /// <summary>State as before anything happened.</summary>
    protected abstract void ResetState();

    /// <summary>Reads or writes the entity's own state.</summary>
    protected abstract void VisitState(StateVisitor visitor);

    /// <summary>Tells its state to whoever reads it; must not change anything.</summary>
    /// <param name="view">Takes the named values.</param>
    protected virtual void Describe(EntityViewBuilder view)
    {
    }

    /// <summary>The stream of one purpose, bound to each replication's draws.</summary>
    /// <param name="purpose">Stable text, unique within the entity.</param>
    protected DrawStream NewStream(string purpose)
    {
        var stream = new DrawStream(StreamId.Of($"{Identity.Key}/{purpose}"));
        _streams.Add(stream);
        return stream;
    }

    /// <summary>A stream that several entities draw from, bound to each replication's draws.</summary>
    /// <param name="key">Stable text, the same for all who share it.</param>
    protected DrawStream NewSharedStream(string key)
    {
        var stream = new DrawStream(StreamId.Of(key));
        _shared.Add((key, stream));
        return stream;
    }

    /// <summary>
    /// Whether something with a chance happens; in the plan and the known past, whether the chance is one half or more.
    /// </summary>
    protected bool Happens(double chance, DrawStream stream, long n) =>
        Context.IsCalm ? chance >= 0.5 : stream.Uniform(n) < chance;

    /// <summary>Whether a hazard fires; never in the plan or the known past.</summary>
    protected bool Strikes(double chance, DrawStream stream, long n) =>
        !Context.IsCalm && stream.Uniform(n) < chance;

    /// <summary>Adds to a metric in the current step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void Add(MetricHandle metric, double amount, int label = 0) =>
        _cells[metric.Cell(Context.Clock, label)] += amount;

    /// <summary>Sets a metric in the current step.</summary>
    protected void Set(MetricHandle metric, double value, int label = 0) =>
        _cells[metric.Cell(Context.Clock, label)] = value;

    /// <summary>Adds to a metric in a given step.</summary>
    protected void AddAt(MetricHandle metric, int step, double amount, int label = 0) =>
        _cells[metric.CellAt(step, label)] += amount;

    /// <summary>Sets a metric in a given step.</summary>
    protected void SetAt(MetricHandle metric, int step, double value, int label = 0) =>
        _cells[metric.CellAt(step, label)] = value;

    /// <summary>Sends a message that lands in the next round of this instant.</summary>
    protected void Send(Outbox outbox, int target, MessageKind kind, long a = 0, long b = 0, long c = 0) =>
        outbox.Send(target, Self, kind, a, b, c);

    /// <summary>Sends a message that lands later.</summary>
    protected void SendAt(
        Outbox outbox, SimTime due, int target, MessageKind kind, long a = 0, long b = 0, long c = 0) =>
        outbox.Send(Now, due, new Message(target, Self, kind, a, b, c));

    /// <summary>Sets a timer; an earlier setting of the same slot becomes stale.</summary>
    protected void SetTimer(Outbox outbox, int slot, SimTime due, long a = 0, long b = 0, long c = 0)
    {
        var generation = unchecked(++_generations[slot]);
        outbox.SendTimer(Now, due, Self, (ushort)slot, generation, a, b, c);
    }

    /// <summary>Which setting of a slot counts.</summary>
    private protected uint Generation(int slot) => _generations[slot];

    /// <summary>
    /// An earlier setting of a slot counts again: it must still wait, and its instant and words be those wanted now.
    /// </summary>
    private protected void ReviveTimer(int slot, uint generation) => _generations[slot] = generation;

    /// <summary>Makes the timer of a slot stale.</summary>
    protected void CancelTimer(int slot) => _generations[slot] = unchecked(_generations[slot] + 1);

    /// <summary>Writes a line to the log, if somebody reads it.</summary>
    protected void Log(string kind, string detail = "") =>
        Context.Trace?.Add(new TraceEvent(Now, Identity.Id, kind, detail));

    private bool Accepts(in Message message)
    {
        if (message.Kind == MessageKind.Timer)
        {
            return message.Generation == _generations[message.Slot];
        }

        if (message.Kind == MessageKind.Enter)
        {
            // Words of an entry that an intervention brings: its index and one. Only the first entry counts.
            if (_entered || (message.A > 0 && !Context.Applies(message.A - 1)))
            {
                return false;
            }

            _entered = true;
        }
        else if (message.Kind == MessageKind.Change && !Context.Applies(message.A))
        {
            return false;
        }

        return _entered && (message.Kind != MessageKind.Tick || _ticking);
    }
}
