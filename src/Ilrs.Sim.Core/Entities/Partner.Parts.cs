using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

internal sealed partial class Partner
{
    private long _crew;

    /// <summary>The office hears how many people could take a seat of a crewed flight.</summary>
    private void TellCrew(Outbox outbox)
    {
        if (_tables.Scenario.Membership.CrewSeats is not null
            && (_left ? 0 : _training.InField(TrainingTrack.Crew)) is var crew && crew != _crew)
        {
            _crew = crew;
            Send(outbox, _tables.Office, MessageKind.CrewTrained, crew);
        }
    }

    internal ReplicationContext Replication => Context;

    internal bool HasLeft => _left;

    /// <summary>Emits on behalf of the instruments and counts what they did.</summary>
    internal void Emit(Outbox outbox, int target, MessageKind kind, long a, long b = 0, long c = 0) =>
        Send(outbox, target, kind, a, b, c);

    internal void Schedule(Outbox outbox, int slot, SimTime due, int instrument) =>
        SetTimer(outbox, slot, due, instrument);

    /// <summary>Sets a metric of a year.</summary>
    internal void Fill(MetricHandle metric, int year, double value, int label) => SetAt(metric, year, value, label);

    internal void Unschedule(int slot) => CancelTimer(slot);

    internal void Tell(string kind, string detail) => Log(kind, detail);

    internal void Tally(MetricHandle metric, double amount) => Add(metric, amount);
}
