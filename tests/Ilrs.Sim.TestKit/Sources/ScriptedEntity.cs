using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.TestKit.Sources;

/// <summary>An entity that does what a test says, to show what the engine does with it.</summary>
public sealed class ScriptedEntity : Entity
{
    private readonly Action<ScriptedEntity, Message, Outbox> _script;
    private long _state;

    private ScriptedEntity(EntityIdentity identity, Action<ScriptedEntity, Message, Outbox> script)
        : base(identity, timers: 4) => _script = script;

    /// <summary>A number that belongs to its state.</summary>
    public long State
    {
        get => _state;
        set => _state = value;
    }

    /// <summary>The current instant.</summary>
    public new SimTime Now => base.Now;

    /// <summary>The round within the instant.</summary>
    public int Round => Context.Clock.Round;

    /// <summary>Its place in the order.</summary>
    public new int Self => base.Self;

    /// <summary>A scripted entity for a model.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="script">Called with every message it handles.</param>
    public static ExternalEntity Create(string id, Action<ScriptedEntity, Message, Outbox> script) =>
        new(id, (identity, _) => new ScriptedEntity(identity, script));

    /// <summary>Hears the calendar from now on, or not.</summary>
    public void Listen(bool ticking) => Ticking = ticking;

    /// <summary>Sends a message that lands in the next round.</summary>
    public void Tell(Outbox outbox, int target, long a) => Send(outbox, target, MessageKind.External, a);

    /// <summary>Sends a message that lands at an instant.</summary>
    public void TellAt(Outbox outbox, SimTime due, int target, long a) =>
        SendAt(outbox, due, target, MessageKind.External, a);

    /// <summary>Sets a timer of its own.</summary>
    public void Alarm(Outbox outbox, int slot, SimTime due, long a = 0) => SetTimer(outbox, slot, due, a);

    /// <summary>Makes a timer stale.</summary>
    public void Silence(int slot) => CancelTimer(slot);

    /// <inheritdoc/>
    protected override void Handle(in Message message, Outbox outbox) => _script(this, message, outbox);

    /// <inheritdoc/>
    protected override void ResetState() => _state = 0;

    /// <inheritdoc/>
    protected override void VisitState(StateVisitor visitor) => visitor.Value(ref _state);
}
