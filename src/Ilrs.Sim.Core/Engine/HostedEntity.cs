using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Engine;

/// <summary>
/// One entity apart from the others, with a clock of its own: what a mailbox or a grain holds. Its driver tells it
/// where each slice stands and gives it its messages; what it emits goes back to the <see cref="Agenda"/>.
/// </summary>
public sealed class HostedEntity
{
    private readonly SimulationModel _model;
    private readonly ReplicationContext _context;
    private readonly Entity _entity;

    /// <summary>The entity at a place in the order.</summary>
    public HostedEntity(SimulationModel model, int order)
    {
        _model = model;
        _context = new ReplicationContext(model.Tables, new Clock());
        _entity = model.CreateEntity(order);
    }

    /// <summary>Kind, id and place in the order.</summary>
    public EntityIdentity Identity => _entity.Identity;

    /// <summary>Chain over everything it handled, which stands for its state.</summary>
    public UInt128 Fingerprint => _entity.Fingerprint;

    /// <summary>Goes back to the beginning of a replication.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="index">Index of the replication, from 0.</param>
    /// <param name="mode">Random, or the plan.</param>
    /// <param name="trace">Takes what the entity notes, or null.</param>
    public void Start(
        ulong seed, long index, RunMode mode = RunMode.Stochastic, ICollection<TraceEvent>? trace = null)
    {
        _context.Start(seed, index, mode, trace);
        _entity.Reset(_context);
    }

    /// <summary>Handles the entity's messages of one slice.</summary>
    /// <param name="slice">Where the slice stands.</param>
    /// <param name="messages">The messages to this entity, in the order of the slice.</param>
    /// <param name="outbox">Takes what it emits.</param>
    public void Handle(in SliceTime slice, ReadOnlySpan<Message> messages, Outbox outbox)
    {
        _context.Clock.Enter(slice);
        foreach (ref readonly var message in messages)
        {
            _entity.Receive(message, outbox);
        }
    }

    /// <summary>What the entity holds now, between slices.</summary>
    public EntityView View() => _entity.View(_model);

    /// <summary>Reads or writes the entity's state, between slices, after <see cref="Start"/>.</summary>
    public void Visit(StateVisitor visitor) => _entity.Visit(visitor);
}
