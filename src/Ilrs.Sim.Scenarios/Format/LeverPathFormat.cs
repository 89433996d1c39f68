using Ilrs.Sim.Scenarios.Shapes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>A further key that a lever sets.</summary>
internal static class LeverPathFormat
{
    /// <summary>Name of the key of the path.</summary>
    public const string PathKey = "path";

    /// <summary>Name of the key of the factor.</summary>
    public const string TimesKey = "times";

    private static readonly KeySet Keys = new();
    private static readonly Key<ScalarNode> Path = Keys.Required(
        PathKey, AnyScalarShape.Any, "Path of the key that it sets too.");

    private static readonly Key<ExactDecimal> Times = Keys.Default(
        TimesKey, new NumberShape(NumberRange.Positive), "1", "The lever's number times this is what the key gets.");

    /// <summary>The shape of one further path.</summary>
    public static readonly MappingShape<LeverPath> Shape = new(
        "lever-path", "A further key that a lever sets.", Keys, r => new(r.Get(Path), r.Get(Times)));
}
