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
    private static readonly Key<Parameter> Turnaround = Keys.Optional(
        "turnaround", Quantities.UncertainDuration, "Time that one launch occupies pad and production; default: none.");

    private static readonly Key<int> Pads = Keys.Default(
        "pads", new IntegerShape(1, 1_000), "1", "Launches that can be prepared side by side.");

    private static readonly Key<SimTime> Debut = Keys.Optional(
        "debut", DateShape.Any, "Planned date of the first flight; default: it flies already.");

    private static readonly Key<Parameter> DebutSlip = Keys.Optional(
        "debut_slip", Quantities.UncertainDuration, "How much later it first flies, drawn once per replication.");

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
            Turnaround = r.Find(Turnaround),
            Pads = r.Get(Pads),
            Debut = r.FindValue(Debut),
            DebutSlip = r.Find(DebutSlip),
            Reliability = r.Get(Reliability),
            StandDown = r.Find(StandDown),
        },
        r =>
        {
            r.RefuseWritten(DebutSlip, r.IsWritten(Debut), "without a debut");
            r.RefuseWritten(Pads, r.IsWritten(Turnaround), "without a turnaround");
        });
}
