using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <content>People on the Moon: the first stay, and visits that follow.</content>
internal sealed partial class Mission
{
    private void BeginStay(Outbox outbox)
    {
        if (_definition.Crew is not { } crew)
        {
            return;
        }

        var stay = Math.Max(1, _visit == 0 ? _stay!.Seconds(Context, _stays, 0) : Grown(crew.Visits!));
        _firstStay = _visit == 0 ? stay : _firstStay;
        Send(outbox, _tables.Station, MessageKind.Crew, crew.People, 1);
        if (_tables.Scenario.Membership.CrewSeats is not null)
        {
            Send(outbox, _tables.Office, MessageKind.CrewLanded, crew.People, _visit);
        }

        SendAt(outbox, Now + stay, _tables.Station, MessageKind.Crew, crew.People, 0);
        if (_every is { } every)
        {
            var next = Now + Math.Max(stay, every.Seconds(Context, _visits, _visit++));
            if (crew.Visits!.Flown)
            {
                PlanVisit(next, outbox);
            }
            else
            {
                SetTimer(outbox, CrewTimer, next);
            }
        }
    }

    /// <summary>A stay that begins now: evenly from the first one to the full length at its date.</summary>
    private long Grown(CrewVisits visits)
    {
        var span = visits.By.Seconds - _arrivalDate;
        var passed = Now.Seconds - _arrivalDate;
        return passed >= span
            ? visits.Stay
            : _firstStay + (long)Math.Round((visits.Stay - _firstStay) * ((double)passed / span));
    }
}
