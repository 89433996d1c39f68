using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>A phase of the programme.</summary>
internal static class PhaseFormat
{
    private static readonly KeySet Keys = new();
    private static readonly Key<string> Id = Keys.Required("id", IdShape.New(NameKind.Phase), "Stable id.");
    private static readonly Key<string> Name = Keys.Descriptive("name", TextShape.Any, "Name for people.");
    private static readonly Key<string> BeginsWith = Keys.Optional(
        "begins_with",
        IdShape.Of(NameKind.Milestone),
        "The milestone that begins it; absent for the first phase only.");

    private static readonly Key<SimTime> Announced = Keys.Optional(
        "announced", DateShape.Any, "Announced date of its beginning.");

    /// <summary>The shape of one phase.</summary>
    public static readonly MappingShape<PhaseDefinition> Shape = new(
        "phase", "A phase of the programme; it begins when a milestone is reached.", Keys, r => new()
        {
            Id = r.Get(Id),
            Name = r.Find(Name),
            BeginsWith = r.Find(BeginsWith),
            Announced = r.FindValue(Announced),
        });
}
