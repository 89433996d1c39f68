using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>A status that a partner has from a date on.</summary>
internal static class StatusFormat
{
    private static readonly KeySet Keys = new();
    private static readonly Key<MemberStatus> Is = Keys.Required(
        "is", EnumWords.All<MemberStatus>(), "What the partner is to the programme.");

    private static readonly Key<SimTime> From = Keys.Optional(
        "from", DateShape.Any, "Date from which it is so; default: since before the scenario.");

    /// <summary>The shape of one status.</summary>
    public static readonly MappingShape<StatusPeriod> Shape = new(
        "status", "A status that a partner has from a date on, until the next one.", Keys,
        r => new(r.Get(Is), r.FindValue(From)));
}
