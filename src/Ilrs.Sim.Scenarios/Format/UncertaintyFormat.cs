using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>A named number that nobody controls.</summary>
internal static class UncertaintyFormat
{
    private static readonly KeySet Keys = new();
    private static readonly Key<string> Id = Keys.Required("id", IdShape.New(NameKind.Uncertainty), "Stable id.");
    private static readonly Key<string> Name = Keys.Descriptive("name", TextShape.Any, "Name for people.");
    private static readonly Key<DistributionReading> Distribution = Keys.Required(
        "distribution",
        new DistributionShape(Dimension.Number),
        "Its distribution, without a unit: the unit stands where it is used.");

    private static readonly Key<string> Group = Keys.Optional(
        "group", PatternShape.Word, "Uncertainties of one group share a factor (Gaussian copula).");

    private static readonly Key<double> Loading = Keys.Default(
        "loading",
        Quantities.Of(Dimension.Number, new NumberRange(-1, 1)),
        "1",
        "Loading on the shared factor, -1 to 1; only with a group.");

    /// <summary>The shape of one uncertainty.</summary>
    public static readonly MappingShape<UncertaintyDefinition> Shape = new(
        "uncertainty", "A named number that nobody controls, drawn once per replication.", Keys,
        r => new()
        {
            Id = r.Get(Id),
            Distribution = r.Get(Distribution).Distribution,
            Group = r.Find(Group),
            Loading = r.Get(Loading),
        },
        r =>
        {
            r.RefuseWritten(Loading, r.IsWritten(Group), "without a group");
            if (r.Find(Id) is { } id && r.Find(Distribution) is { } drawn)
            {
                r.Place.Context.DefineUncertainty(id, drawn);
            }
        });
}
