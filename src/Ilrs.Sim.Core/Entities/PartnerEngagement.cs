using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// How willing one partner is, 0 to 1, where the scenario switches that on: it pays half as much again at 1, half at 0.
/// Nothing calibrates these numbers; they are assumptions of low confidence.
/// </summary>
internal sealed class PartnerEngagement
{
    private const double AtStart = 0.5;
    private const double PerAward = 0.1;
    private const double PerRefusal = -0.05;
    private const double PerReturn = -0.1;
    private const double PerGraduate = 0.01;
    private readonly bool _on;
    private readonly bool _mayLeave;
    private double _level;

    public PartnerEngagement(int partner, ModelTables tables)
    {
        _on = tables.Scenario.Membership.Engagement;
        _mayLeave = !tables.Members.Operates[partner];
    }

    /// <summary>Factor on what it pays; 1 where engagement is off.</summary>
    public double Factor => _on ? 0.5 + _level : 1;

    public void Reset() => _level = AtStart;

    public void Visit(StateVisitor visitor) => visitor.Value(ref _level);

    public void Describe(EntityViewBuilder view)
    {
        if (_on)
        {
            view.Number("engagement", _level, "1");
        }
    }

    /// <summary>Takes what the partner has heard; true when it has had enough and leaves.</summary>
    /// <param name="message">The message.</param>
    /// <param name="standing">Tells how much more its blocs let a loss weigh.</param>
    public bool Hear(in Message message, PartnerStanding standing)
    {
        if (!_on)
        {
            return false;
        }

        var step = message.Kind switch
        {
            MessageKind.Award or MessageKind.JointAward => PerAward,
            MessageKind.Refusal => PerRefusal,
            MessageKind.InstrumentReturned when (GuestFate)message.B != GuestFate.Ended => PerReturn,
            MessageKind.CourseEnded => PerGraduate * message.A,
            _ => 0,
        };
        step *= step < 0 ? standing.EngagementLoss : 1;
        _level = Math.Clamp(_level + step, 0, 1);
        return _mayLeave && step < 0 && _level <= 1e-9;
    }
}
