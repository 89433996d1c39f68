using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>Samples that are lent to members.</summary>
internal static class LoanFormat
{
    private static readonly KeySet Keys = new();
    private static readonly Key<string> Id = Keys.Required("id", IdShape.Local(), "Id of the loans.");
    private static readonly Key<string> Lender = Keys.Required(
        "lender", IdShape.Of(NameKind.Partner), "The partner that lends; it and its house borrow nothing.");

    private static readonly Key<string> Mission = Keys.Optional(
        "mission", IdShape.Of(NameKind.Mission), "The mission that brings the samples; default: they are there.");

    private static readonly Key<SimTime> From = Keys.Optional(
        "from", DateShape.Any, "Nothing is lent before this date, for samples that are there.");

    private static readonly Key<long> After = Keys.Default(
        "after", Quantities.Duration, "0 days", "From the mission's arrival to the first loans.");

    private static readonly Key<Parameter> Yearly = Keys.Required(
        "yearly", Quantities.UncertainAmount, "Loans a year, drawn for each year; rounded.");

    /// <summary>The shape of one record of loans.</summary>
    public static readonly MappingShape<LoanDefinition> Shape = new(
        "loan", "Samples that are lent to members: in turn, to whoever had least, ties by lot.", Keys,
        r => new()
        {
            Id = r.Get(Id),
            Lender = r.Get(Lender),
            Mission = r.Find(Mission),
            From = r.FindValue(From),
            After = r.Get(After),
            Yearly = r.Get(Yearly),
        },
        r =>
        {
            r.RefuseWritten(From, !r.IsWritten(Mission), "beside 'mission', whose arrival says when");
            r.RefuseWritten(After, r.IsWritten(Mission), "without 'mission'");
        });
}
