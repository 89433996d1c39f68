using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Core.Entities;

/// <summary>One host's call.</summary>
internal struct CallState
{
    /// <summary>Where it stands.</summary>
    public CallStage Stage;

    /// <summary>When it was opened.</summary>
    public long Opened;

    /// <summary>How often it has been decided or ended: the natural index of its draws.</summary>
    public int Times;

    /// <summary>Real over planned time.</summary>
    public double Overrun;

    /// <summary>Seconds from the opening to the planned award.</summary>
    public long Planned;

    /// <summary>Seconds from the opening to the award.</summary>
    public long Decision;

    /// <summary>Seconds for which changes of authority froze it.</summary>
    public long Frozen;

    public readonly bool Running => Stage is >= CallStage.Letters and <= CallStage.Decision;

    public void Visit(StateVisitor visitor)
    {
        var stage = (int)Stage;
        visitor.Value(ref stage);
        Stage = (CallStage)stage;
        visitor.Value(ref Opened);
        visitor.Value(ref Times);
        visitor.Value(ref Overrun);
        visitor.Value(ref Planned);
        visitor.Value(ref Decision);
        visitor.Value(ref Frozen);
    }
}
