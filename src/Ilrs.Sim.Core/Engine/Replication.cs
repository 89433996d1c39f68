using System.Runtime.CompilerServices;
using Ilrs.Sim.Core.Entities;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Engine;

/// <summary>
/// One replication that a driver moves forward: entities, agenda and context of one simulated future. Reused for any
/// number of replications; one thread at a time.
/// </summary>
public sealed class Replication
{
    private readonly SimulationModel _model;
    private readonly ReplicationContext _context;
    private readonly Entity[] _entities;
    private readonly TrackedWriter _writer;
    private readonly Outbox _outbox = new();

    /// <summary>Entities and agenda for a model.</summary>
    public Replication(SimulationModel model)
    {
        _model = model;
        Agenda = new Agenda(model);
        _context = new ReplicationContext(model.Tables, Agenda.Clock);
        _entities = model.CreateEntities();
        _writer = new TrackedWriter(model.Tables);
    }

    /// <summary>What is still to be handled.</summary>
    public Agenda Agenda { get; }

    /// <summary>The entities in order.</summary>
    public IReadOnlyList<Entity> Entities => _entities;

    /// <summary>Clock, draws and uncertainties.</summary>
    public ReplicationContext Context => _context;

    /// <summary>Index of the replication.</summary>
    public long Index { get; private set; }

    /// <summary>Goes back to the beginning of a replication.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="index">Index of the replication, from 0.</param>
    /// <param name="mode">Random, or the plan.</param>
    /// <param name="trace">Takes the log, or null.</param>
    public void Start(
        ulong seed, long index, RunMode mode = RunMode.Stochastic, ICollection<TraceEvent>? trace = null)
    {
        Index = index;
        _context.Start(seed, index, mode, trace);
        Agenda.Restart();

        // What a replication that ended with an error had emitted is not part of this one.
        _outbox.Clear();
        foreach (var entity in _entities)
        {
            entity.Reset(_context);
        }
    }

    /// <summary>Completes everything before <paramref name="date"/> and nothing at it.</summary>
    public void AdvanceTo(SimTime date)
    {
        var limit = SimTime.Min(date, _model.Scenario.Horizon);
        while (Agenda.TryTake(limit))
        {
            HandleSlice();
        }
    }

    /// <summary>Completes the next instant before <paramref name="limit"/> at which anything happens.</summary>
    /// <param name="limit">Nothing at or after this date is handled.</param>
    /// <returns>False when nothing happens before the limit; the clock then stands where it stood.</returns>
    public bool AdvanceInstant(SimTime limit)
    {
        if (!Agenda.TryTake(SimTime.Min(limit, _model.Scenario.Horizon)))
        {
            return false;
        }

        HandleSlice();
        AdvanceTo(Agenda.Clock.Now + 1);
        return true;
    }

    /// <summary>Fills a result with what the entities hold now.</summary>
    /// <param name="result">A result of this model's layout.</param>
    public void Report(ReplicationResult result)
    {
        var chain = default(Chain);
        var (offset, handled) = (0, 0L);
        _writer.Begin(result);
        foreach (var entity in _entities)
        {
            chain.Add(entity.Fingerprint);
            handled += entity.Handled;
            entity.Cells.CopyTo(result.Cells.AsSpan(offset));
            offset += entity.Cells.Length;
            (entity as ITracked)?.Report(_writer);
        }

        foreach (var (first, length, scale) in _model.ScaledCells)
        {
            foreach (ref var cell in result.Cells.AsSpan(first, length))
            {
                cell /= scale;
            }
        }

        for (var r = 0; r < result.Accounts.Length; r++)
        {
            result.Accounts[r] = Account(r);
        }

        result.Index = Index;
        result.Fingerprint = chain.Value;
        result.Handled = handled;
    }

    /// <summary>Totals of a resource's account now.</summary>
    /// <param name="resource">Index of the resource in the layout.</param>
    public AccountTotals Account(int resource) =>
        ((Office)_entities[_model.Tables.Office]).Ledger.Totals(resource);

    /// <summary>
    /// The whole state between two slices, byte for byte the same for the same state: the agenda, then every entity in
    /// order. A driver that keeps agenda and entities apart puts the same bytes together.
    /// </summary>
    public byte[] Save()
    {
        var writer = new StateWriter();
        Visit(writer);
        return writer.Written.ToArray();
    }

    /// <summary>
    /// Takes back a state that <see cref="Save"/> gave for the same model, seed, index and mode, after
    /// <see cref="Start"/>. A change that is made live at a date is a state saved when everything before that date was
    /// complete, taken back into the model that has the intervention: it goes on as if the file had always had it.
    /// </summary>
    /// <param name="snapshot">The state.</param>
    /// <exception cref="ArgumentException">The snapshot does not fit this model.</exception>
    public void Restore(ReadOnlyMemory<byte> snapshot)
    {
        var reader = new StateReader(snapshot);
        Visit(reader);
        if (!reader.AtEnd)
        {
            throw new ArgumentException("The snapshot holds more than this model's state.", nameof(snapshot));
        }
    }

    /// <summary>
    /// Why an intervention contradicts what has happened in this replication, or null: a launch that is known cannot
    /// come after one that was simulated.
    /// </summary>
    /// <param name="change">An intervention of this model's entities.</param>
    public string? Objection(InterventionDefinition change) =>
        _model.Tables.TargetOf(change) is >= 0 and var target ? _entities[target].Objection(change) : null;

    /// <summary>What an entity holds now.</summary>
    /// <param name="order">Its place in the order.</param>
    public EntityView View(int order) => _entities[order].View(_model);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void HandleSlice()
    {
        var entities = _entities;
        foreach (ref readonly var message in Agenda.Slice)
        {
            entities[message.Target].Receive(message, _outbox);
        }

        Agenda.Complete(_outbox);
    }

    private void Visit(StateVisitor visitor)
    {
        Agenda.Visit(visitor);
        foreach (var entity in _entities)
        {
            entity.Visit(visitor);
        }
    }
}
