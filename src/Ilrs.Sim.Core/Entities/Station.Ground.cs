using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <content>Ground stations that come and go.</content>
internal sealed partial class Station
{
    private void ChangeGround()
    {
        _ground.Settle(Context.Clock, BookHours);
        _ground.Update(Now);
        WriteBalance();
    }

    /// <summary>At the end of a year the office hears of the hours before it works out the year's ratios.</summary>
    private void TellGround(bool yearEnds, Outbox outbox)
    {
        if (yearEnds && _tables.PricesGroundHours)
        {
            _ground.Settle(Context.Clock, BookHours);
            _ground.EndYear(outbox);
        }
    }

    private void NextGroundChange(Outbox outbox)
    {
        var next = SimTime.Never;
        foreach (var change in _ground.Changes)
        {
            next = change > Now ? SimTime.Min(next, change) : next;
        }

        if (!next.IsNever)
        {
            SetTimer(outbox, _reached.Length, next);
        }
    }
}
