using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>A promise of contributions.</summary>
internal static class PledgeFormat
{
    private const double NoiseTolerance = 1e-9;
    private static readonly KeySet Keys = new();
    private static readonly Key<string> Id = Keys.Required("id", IdShape.Local(), "Id, unique within the partner.");
    private static readonly Key<string> Resource = Keys.Required(
        "resource", IdShape.Of(NameKind.Resource), "What is contributed.");

    private static readonly Key<Parameter> Monthly = Keys.Required(
        "monthly",
        Quantities.UncertainAmount,
        "Amount a month in the resource's unit; a distribution is drawn each month.");

    private static readonly Key<SimTime> From = Keys.Optional(
        "from", DateShape.Any, "The first month paid begins at or after this; default: the start of the scenario.");

    private static readonly Key<SimTime> Until = Keys.Optional(
        "until", DateShape.Any, "No month that begins at or after this is paid; default: no end.");

    private static readonly Key<bool> Arrears = Keys.Default(
        "arrears",
        BooleanShape.Any,
        "false",
        "Whether what budget factors, low engagement and suspensions keep back is paid after until, month by month.");

    private static readonly Key<double> Growth = Keys.Default(
        "growth",
        Quantities.Of(Dimension.Share, new NumberRange(-1, 10)),
        "0",
        "Yearly growth, compounded at each anniversary; 0.02 is 2 %.");

    private static readonly Key<Parameter> Noise = Keys.Optional(
        "noise", Quantities.UncertainAmount, "Factor of mean 1 on the amount, drawn each month; default: none.");

    private static readonly Key<string> For = Keys.Optional(
        "for", IdShape.Of(NameKind.Mission | NameKind.Module), "What it is earmarked for; default: the common pool.");

    /// <summary>The shape of one pledge.</summary>
    public static readonly MappingShape<PledgeDefinition> Shape = new(
        "pledge", "A partner's promise of contributions over time.", Keys,
        r => new()
        {
            Id = r.Get(Id),
            Resource = r.Get(Resource),
            Monthly = r.Get(Monthly),
            From = r.FindValue(From),
            Until = r.FindValue(Until),
            Arrears = r.Get(Arrears),
            Growth = r.Get(Growth),
            Noise = r.Find(Noise),
            For = r.Find(For),
        },
        Check);

    private static void Check(Record record)
    {
        record.Later(Until, From);
        record.RefuseWritten(Arrears, record.IsWritten(Until), "without until");
        if (record.Find(Noise) is not { } noise)
        {
            return;
        }

        const string expected = "an inline distribution of mean 1, such as {lognormal: {mean: 1, sigma: 0.2}}";
        if (noise.Distribution is null)
        {
            record.Meaning(Noise, noise.Uncertainty is null ? "a constant" : "a named uncertainty", expected);
        }
        else if (Math.Abs((noise.Distribution.Mean * noise.Factor) - 1) > NoiseTolerance)
        {
            var mean = (noise.Distribution.Mean * noise.Factor)
                .ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);
            record.Meaning(Noise, $"a distribution of mean {mean}", expected);
        }
    }
}
