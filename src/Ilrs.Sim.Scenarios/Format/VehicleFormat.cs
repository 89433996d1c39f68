using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>A launch vehicle family.</summary>
internal static class VehicleFormat
{
    private static readonly KeySet Keys = new();
    private static readonly Key<string> Id = Keys.Required("id", IdShape.New(NameKind.Vehicle), "Stable id.");
    private static readonly Key<string> Name = Keys.Descriptive("name", TextShape.Any, "Name for people.");
    private static readonly Key<IReadOnlyList<string>> Aliases = Keys.DescriptiveList(
        "aliases", new ListShape<string>(TextShape.Any, sorted: true), "Other names that people use, such as CZ-5.");

    private static readonly Key<Parameter> Turnaround = Keys.Optional(
        "turnaround", Quantities.UncertainDuration, "Time that one launch occupies pad and production; default: none.");

    private static readonly KeySet StepKeys = new();
    private static readonly Key<long> StepAfter = StepKeys.Required(
        "after", Quantities.PositiveDuration, "Time after the first flight, or the start where it flies already.");

    private static readonly Key<Parameter> StepTurnaround = StepKeys.Required(
        "turnaround", Quantities.UncertainDuration, "Time that one launch occupies pad and production from then on.");

    private static readonly Key<IReadOnlyList<TurnaroundStep>> LaterTurnarounds = Keys.List(
        "later_turnarounds",
        new ListShape<TurnaroundStep>(new MappingShape<TurnaroundStep>(
            "later-turnaround", "A turnaround from some time after the first flight on.", StepKeys,
            r => new(r.Get(StepAfter), r.Get(StepTurnaround)))),
        "How the turnaround changes as production grows, earliest first; default: it stays.");

    private static readonly Key<int> Pads = Keys.Default(
        "pads", new IntegerShape(1, 1_000), "1", "Launches that can be prepared side by side.");

    private static readonly Key<SimTime> Debut = Keys.Optional(
        "debut", DateShape.Any, "Planned date of the first flight; default: it flies already.");

    private static readonly Key<Parameter> DebutSlip = Keys.Optional(
        "debut_slip", Quantities.UncertainDuration, "How much later it first flies, drawn once per replication.");

    private static readonly Key<SimTime> DebutSaid = Keys.Optional(
        "debut_said", DateShape.Any, "When the planned date of the first flight was said; with 'debut_stretch'.");

    private static readonly Key<Parameter> DebutStretch = Keys.Optional(
        "debut_stretch",
        Quantities.UncertainAmount,
        "Time from saying to the first flight over the time that was said; given that it has not flown by 'as_of'.");

    private static readonly Key<Parameter> Reliability = Keys.Default(
        "reliability", Quantities.UncertainShare, "1", "Chance that a launch succeeds, drawn once per replication.");

    private static readonly Key<Parameter> StandDown = Keys.Optional(
        "stand_down", Quantities.UncertainDuration, "How long all launches stand down after a failure; default: not.");

    /// <summary>The shape of one family.</summary>
    public static readonly MappingShape<VehicleFamilyDefinition> Shape = new(
        "vehicle", "A family of launch vehicles shared by missions.", Keys,
        r => new()
        {
            Id = r.Get(Id),
            Name = r.Find(Name),
            Aliases = r.Get(Aliases),
            Turnaround = r.Find(Turnaround),
            LaterTurnarounds = r.Get(LaterTurnarounds),
            Pads = r.Get(Pads),
            Debut = r.FindValue(Debut),
            DebutSlip = r.Find(DebutSlip),
            DebutSaid = r.FindValue(DebutSaid),
            DebutStretch = r.Find(DebutStretch),
            Reliability = r.Get(Reliability),
            StandDown = r.Find(StandDown),
        },
        r =>
        {
            r.RefuseWritten(DebutSlip, r.IsWritten(Debut), "without a debut");
            r.RefuseWritten(DebutStretch, r.IsWritten(Debut), "without a debut");
            r.RefuseWritten(DebutSlip, !r.IsWritten(DebutStretch), "with 'debut_stretch'");
            r.RefuseWritten(DebutSaid, r.IsWritten(DebutStretch), "without 'debut_stretch'");
            r.Later(Debut, DebutSaid);
            if (r.IsWritten(DebutStretch) && !r.IsWritten(DebutSaid))
            {
                r.Meaning(DebutSaid, "no key 'debut_said'", "the date on which the debut was said");
            }

            r.RefuseWritten(LaterTurnarounds, r.IsWritten(Turnaround), "without a turnaround");
            if (r.Find(LaterTurnarounds) is { } steps
                && steps.Zip(steps.Skip(1)).Any(x => x.First.After >= x.Second.After))
            {
                r.Meaning(LaterTurnarounds, "a step that is not after the one before it", "steps in order");
            }

            r.RefuseWritten(Pads, r.IsWritten(Turnaround), "without a turnaround");
        });
}
