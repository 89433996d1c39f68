using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Core.Entities;

/// <content>People on the Moon: who stays, and the time that they are there.</content>
internal sealed partial class Station
{
    private void OnCrew(in Message crew, Outbox outbox)
    {
        SettleCrew();
        var lands = crew.B != 0;
        var staying = lands ? _quarters.Admit(crew.Sender, crew.A, _balance.Berths) : _quarters.Leave(crew.Sender);
        if (lands && staying < crew.A)
        {
            Log("find-no-berth", Context.Trace is null ? "" : $"{crew.A - staying} of {crew.A}");
            Add(_turnedAway, crew.A - staying);
        }

        if (staying == 0)
        {
            return;
        }

        OnInstruments(_duty.Land(lands ? staying : -staying), outbox);
        _services.OnCrew(
            new Message(crew.Target, crew.Sender, crew.Kind, staying, crew.B), Context.Clock);
        UpdateServices(outbox);
    }

    /// <summary>Books the hours of people since the last time; at least once a month.</summary>
    private void SettleCrew()
    {
        if (_hasCrew && _duty.Crew > 0)
        {
            AddAt(_crewTime, Context.Clock.YearBefore, _duty.Crew * (Now.Seconds - _crewSince) / 3_600.0);
        }

        _crewSince = Now.Seconds;
    }
}
