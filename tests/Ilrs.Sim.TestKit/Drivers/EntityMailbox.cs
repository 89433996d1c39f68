using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.TestKit.Drivers;

/// <summary>
/// One entity behind a queue of bytes: a stand-in for an actor. Nothing but bytes goes in or comes out. It may be made
/// to forget its entity after each slice and to build it again from its saved state, as a grain that moves does.
/// </summary>
public sealed class EntityMailbox
{
    private readonly SimulationModel _model;
    private readonly Func<HostedEntity> _open;
    private readonly List<byte[]> _queue = [];
    private readonly Outbox _outbox = new();
    private readonly List<Message> _messages = [];
    private HostedEntity? _entity;
    private byte[] _state;

    /// <summary>A mailbox for the entity at a place in the order.</summary>
    public EntityMailbox(SimulationModel model, int order, ulong seed, long index, RunMode mode)
    {
        _model = model;
        Order = order;
        _open = () =>
        {
            var entity = new HostedEntity(_model, Order);
            entity.Start(seed, index, mode);
            return entity;
        };
        _entity = _open();
        _state = [];
    }

    /// <summary>Place of the entity in the order.</summary>
    public int Order { get; }

    /// <summary>Number of letters that wait.</summary>
    public int Waiting => _queue.Count;

    /// <summary>Puts a letter into the queue.</summary>
    public void Post(byte[] letter) => _queue.Add(letter);

    /// <summary>Handles one letter of the queue.</summary>
    /// <param name="at">Its place; 0 for the one that has waited longest.</param>
    public void HandleAt(int at)
    {
        var slice = SliceBytes.Read(_queue[at], _messages);
        _queue.RemoveAt(at);
        _entity ??= Awake();
        _entity.Handle(slice, [.. _messages], _outbox);
    }

    /// <summary>What the entity emitted since the last collection.</summary>
    /// <param name="sleep">True to forget the entity and keep its bytes.</param>
    public byte[] Collect(bool sleep)
    {
        var writer = new StateWriter();
        _outbox.Visit(writer);
        _outbox.Clear();
        if (sleep && _entity is not null)
        {
            _state = Save();
            _entity = null;
        }

        return writer.Written.ToArray();
    }

    /// <summary>The entity's state.</summary>
    public byte[] Save()
    {
        if (_entity is null)
        {
            return _state;
        }

        var writer = new StateWriter();
        _entity.Visit(writer);
        return writer.Written.ToArray();
    }

    private HostedEntity Awake()
    {
        var entity = _open();
        entity.Visit(new StateReader(_state));
        return entity;
    }
}
