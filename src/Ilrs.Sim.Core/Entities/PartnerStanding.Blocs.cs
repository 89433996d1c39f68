using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <content>Blocs of a partner: noted and counted, and nothing else unless the scenario gives them an effect.</content>
internal sealed partial class PartnerStanding
{
    /// <summary>Factor on what engagement loses.</summary>
    public double EngagementLoss
    {
        get
        {
            var factor = 1.0;
            foreach (var effect in _tables.Scenario.Membership.Blocs)
            {
                factor *= BelongsTo(effect.Bloc) ? effect.EngagementLoss : 1;
            }

            return factor;
        }
    }

    /// <summary>Factor on the rate of withdrawal.</summary>
    private double WithdrawalFactor
    {
        get
        {
            var factor = 1.0;
            foreach (var effect in _tables.Scenario.Membership.Blocs)
            {
                factor *= BelongsTo(effect.Bloc) ? effect.Withdrawal : 1;
            }

            return factor;
        }
    }

    /// <summary>
    /// Belongs to a bloc from now on. A rate that changes leaves what has passed of the drawn time as it is: the rest
    /// is as much shorter as the rate is higher.
    /// </summary>
    public void JoinBloc(int change, Outbox outbox)
    {
        var bloc = _tables.Interventions[change].Bloc!;
        if (BelongsTo(bloc))
        {
            return;
        }

        var before = WithdrawalFactor;
        _blocChanges.Add(change);
        if (Array.IndexOf(_tables.Members.Blocs, bloc) is >= 0 and var number)
        {
            _partner.Emit(outbox, _tables.Office, MessageKind.BlocJoined, number);
        }

        var after = WithdrawalFactor;
        if (_withdraws == long.MaxValue || after == before)
        {
            return;
        }

        var context = _partner.Replication;
        var from = SimTime.Max(context.Clock.Now, context.KnownUntil);
        var left = _withdraws - from.Seconds;
        CancelWithdrawal();
        if (after > 0)
        {
            Withdraw(from + Math.Max(1, Input.Whole(left * (before / after))), outbox);
        }
    }

    private bool BelongsTo(string bloc)
    {
        if (_definition.Blocs.Contains(bloc))
        {
            return true;
        }

        foreach (var change in _blocChanges)
        {
            if (_tables.Interventions[change].Bloc == bloc)
            {
                return true;
            }
        }

        return false;
    }

    private void DescribeBlocs(EntityViewBuilder view)
    {
        var blocs = new SortedSet<string>(_definition.Blocs, StringComparer.Ordinal);
        foreach (var change in _blocChanges)
        {
            blocs.Add(_tables.Interventions[change].Bloc!);
        }

        if (blocs.Count > 0)
        {
            view.Text("blocs", string.Join(", ", blocs));
        }

        foreach (var change in _blocChanges)
        {
            view.Date($"bloc/{_tables.Interventions[change].Bloc}", _tables.Interventions[change].Date.Seconds);
        }
    }
}
