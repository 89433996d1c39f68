using System.Text.Json.Nodes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>The numbers that are allowed, in base units.</summary>
/// <param name="Low">Smallest.</param>
/// <param name="High">Largest.</param>
/// <param name="Above">True when the smallest itself is not allowed.</param>
internal sealed record NumberRange(ExactDecimal Low, ExactDecimal High, bool Above = false)
{
    /// <summary>Beyond this no number is accepted, so that arithmetic on seconds and units cannot overflow.</summary>
    public const long Largest = 1_000_000_000_000_000;

    private const string LargestText = "1e15";

    /// <summary>Any number up to the largest.</summary>
    public static readonly NumberRange Any = new(-Largest, Largest);

    /// <summary>Zero and above.</summary>
    public static readonly NumberRange NotNegative = new(0, Largest);

    /// <summary>Above zero.</summary>
    public static readonly NumberRange Positive = new(0, Largest, Above: true);

    /// <summary>From zero to one.</summary>
    public static readonly NumberRange Share = new(0, 1);

    /// <summary>True when the number is allowed.</summary>
    public bool Contains(ExactDecimal number) =>
        (Above ? number > Low : number >= Low) && number <= High;

    /// <summary>The range in words, with a unit.</summary>
    public string Words(string unit)
    {
        var suffix = unit.Length == 0 ? "" : $" {unit}";
        var low = Low == -Largest ? $"-{LargestText}" : Low.ToString();
        var high = High == Largest ? LargestText : High.ToString();
        return Above ? $"above {low} and at most {high}{suffix}" : $"from {low} to {high}{suffix}";
    }

    /// <summary>Adds the bounds to a schema of a number.</summary>
    public JsonObject Bound(JsonObject schema)
    {
        schema[Above ? "exclusiveMinimum" : "minimum"] = JsonNode.Parse(Low.ToString());
        schema["maximum"] = JsonNode.Parse(High.ToString());
        return schema;
    }
}
