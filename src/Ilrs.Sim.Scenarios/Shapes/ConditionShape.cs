using System.Text.Json.Nodes;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>
/// A condition: <c>change-7 arrived</c>, a list of which all must hold, or a mapping with <c>all</c>, <c>any</c>, or
/// <c>at_least</c> and <c>of</c>, or one that counts satellites or members, or asks for a relay or a service. Items are
/// sorted: their order means nothing.
/// </summary>
internal sealed class ConditionShape : Shape<ConditionDefinition>
{
    /// <summary>Any condition.</summary>
    public static readonly ConditionShape Any = new();

    private static readonly (ConditionState State, string Word)[] States =
        [
            .. Enum.GetValues<ConditionState>()
                .Where(s => s is not (ConditionState.Members or ConditionState.Served))
                .Select(s => (s, EnumWords.WordOf(s))),
        ];

    /// <inheritdoc/>
    public override string Expected =>
        "a condition: 'ID STATE', a list, {all: …}, {any: …}, {at_least: N, of: …}, {satellites: N}, {relay: CLIENT}, "
        + "{members: N, of: COUNT} or {service: ID, for: DURATION}";

    private static readonly IntegerShape Count = new(1, IntegerShape.LargestCount);
    private static readonly IdShape ServiceId = IdShape.Of(NameKind.Service);
    private static readonly Shape<RelayClient> Client = EnumWords.All<RelayClient>();

    private static string StateWords => string.Join(", ", States.Select(s => s.Word));

    /// <inheritdoc/>
    public override Reading<ConditionDefinition>? Read(DocNode node, Place place) => node switch
    {
        ScalarNode { Kind: ScalarKind.Text } text => ReadItem(text, place) is { } item ? Make([item], null) : null,
        ListNode { Items.Count: > 0 } => ReadAll(node, null, place),
        MapNode map => ReadMapping(map, place),
        _ => RefuseNode(node, place),
    };

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaBuilder builder) => builder.Part("condition", () =>
    {
        var states = string.Join("|", States.Select(s => s.Word));
        var id = PatternShape.IdPattern.Trim('^', '$');
        JsonObject List() => new()
        {
            ["type"] = "array",
            ["minItems"] = 1,
            ["maxItems"] = ScenarioLimits.Records,
            ["items"] = new JsonObject { ["$ref"] = "#/$defs/condition" },
        };
        JsonObject Group(string key, JsonObject? count) => new()
        {
            ["type"] = "object",
            ["properties"] = count is null
                ? new JsonObject { [key] = List() }
                : new JsonObject { ["at_least"] = count, [key] = List() },
            ["required"] = count is null ? new JsonArray(key) : new JsonArray("at_least", key),
            ["additionalProperties"] = false,
        };
        JsonObject Only(string key, JsonObject value) => new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { [key] = value },
            ["required"] = new JsonArray(key),
            ["additionalProperties"] = false,
        };
        return new JsonObject
        {
            ["anyOf"] = new JsonArray(
                new JsonObject { ["type"] = "string", ["pattern"] = $"^{id} +({states})$" },
                List(),
                Group("all", null),
                Group("any", null),
                Group("of", new JsonObject { ["type"] = "integer", ["minimum"] = 1 }),
                Only("satellites", Count.Schema(builder)),
                Members(builder),
                Service(builder),
                Only("relay", Client.Schema(builder))),
        };
    });

    private static Reading<ConditionDefinition> Make(
        IReadOnlyList<Reading<ConditionDefinition>> parts, int? atLeast)
    {
        var sorted = parts.OrderBy(p => p.Canon, StringComparer.Ordinal).ToList();
        if (sorted is [var only] && atLeast is null or 1)
        {
            return only;
        }

        var value = new ConditionDefinition
        {
            AtLeast = atLeast == sorted.Count ? null : atLeast,
            Items = [.. sorted.SelectMany(p => p.Value is { Items: [var item], Groups: [] } ? [item] : Nothing)],
            Groups = [.. sorted.Select(p => p.Value).Where(c => c is not { Items: [_], Groups: [] })],
        };
        var count = value.AtLeast is { } n ? $"{n} of" : "all of";
        var canon = $"({count} {string.Join(",", sorted.Select(p => p.Canon))})";
        return new Reading<ConditionDefinition>(value, canon);
    }

    private static readonly ConditionItem[] Nothing = [];

    private static Reading<ConditionDefinition>? ReadItem(ScalarNode node, Place place)
    {
        var space = node.Text.IndexOf(' ', StringComparison.Ordinal);
        var id = space > 0 ? node.Text[..space] : node.Text;
        var word = space > 0 ? node.Text[space..].TrimStart(' ') : "";
        if (!PatternShape.IsId(id) || States.All(s => s.Word != word))
        {
            var nearest = NearestName.Of(word, States.Select(s => s.Word));
            var expected = $"'ID STATE' with one of the states {StateWords}";
            place.Structure(node.Mark, node.Describe(), expected, nearest is null ? null : $"{id} {nearest}");
            return null;
        }

        var state = States.First(s => s.Word == word).State;
        place.Context.Names.Refer(KindsOf(state), id, node.Mark, place);
        var value = new ConditionDefinition { Items = [new ConditionItem(id, state)] };
        return new Reading<ConditionDefinition>(value, Reading.CanonOf($"{id} {word}"));
    }

    private static NameKind KindsOf(ConditionState state) => state switch
    {
        ConditionState.Commissioned or ConditionState.InService or ConditionState.Satellites
            or ConditionState.Supplied => NameKind.Module,
        ConditionState.Reached => NameKind.Milestone,
        ConditionState.Working => NameKind.Discipline,
        ConditionState.Signed => NameKind.Partner,
        _ => NameKind.Mission,
    };

    private Reading<ConditionDefinition>? ReadMapping(MapNode map, Place place)
    {
        var keys = map.Entries.Select(e => e.Key).Order(StringComparer.Ordinal).ToList();
        return keys switch
        {
            ["all"] => ReadAll(map["all"]!, null, place.Key("all")),
            ["any"] => ReadAll(map["any"]!, 1, place.Key("any")),
            ["at_least", "of"] => ReadAtLeast(map, place),
            ["members", "of"] => ReadMembers(map, place),
            ["service"] or ["for", "service"] => ReadService(map, place),
            ["satellites"] => ReadSatellites(map["satellites"]!, place.Key("satellites")),
            ["relay"] => ReadRelay(map["relay"]!, place.Key("relay")),
            _ => RefuseKeys(map, place),
        };
    }

    private Reading<ConditionDefinition>? RefuseKeys(MapNode map, Place place)
    {
        string[] known = ["all", "any", "at_least", "of", "satellites", "relay", "members", "service", "for"];
        var unknown = map.Entries.FirstOrDefault(e => !known.Contains(e.Key));
        if (unknown is null)
        {
            place.Structure(map.Mark, DistributionLayouts.Describe(map), Expected);
        }
        else
        {
            place.Structure(
                unknown.KeyMark,
                $"the unknown key {ScalarNode.Quote(unknown.Key)}",
                Expected,
                NearestName.Of(unknown.Key, known));
        }

        return null;
    }

    private Reading<ConditionDefinition>? ReadAtLeast(MapNode map, Place place)
    {
        var count = Count.Read(map["at_least"]!, place.Key("at_least"));
        var parts = ReadParts(map["of"]!, place.Key("of"));
        if (count is null || parts is null)
        {
            return null;
        }

        var satellites = parts.Exists(p => p.Value.Items.Any(i => i.State == ConditionState.Satellites));
        if (count.Value > parts.Count && !satellites)
        {
            place.Key("at_least").Meaning(
                map["at_least"]!.Mark, count.Canon, $"at most {parts.Count}, the number of items");
            return null;
        }

        return Make(parts, count.Value);
    }

    private static Reading<ConditionDefinition>? ReadSatellites(DocNode node, Place place) =>
        Count.Read(node, place) is { } count
            ? new(new ConditionDefinition { Satellites = count.Value }, $"(satellites {count.Canon})")
            : null;

    private static Reading<ConditionDefinition>? ReadRelay(DocNode node, Place place) =>
        Client.Read(node, place) is { } client
            ? new(new ConditionDefinition { Relay = client.Value }, $"(relay {client.Canon})")
            : null;

    private static JsonObject Members(SchemaBuilder builder) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["members"] = Count.Schema(builder),
            ["of"] = EnumWords.All<MemberCount>().Schema(builder),
        },
        ["required"] = new JsonArray("members", "of"),
        ["additionalProperties"] = false,
    };

    private static Reading<ConditionDefinition>? ReadMembers(MapNode map, Place place)
    {
        var least = Count.Read(map["members"]!, place.Key("members"));
        var of = EnumWords.All<MemberCount>().Read(map["of"]!, place.Key("of"));
        if (least is null || of is null)
        {
            return null;
        }

        var item = new ConditionItem("", ConditionState.Members, of.Value, least.Value);
        return new Reading<ConditionDefinition>(
            new ConditionDefinition { Items = [item] },
            Reading.CanonOf($"{least.Canon} {EnumWords.WordOf(of.Value)} members"));
    }

    private static JsonObject Service(SchemaBuilder builder) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["service"] = ServiceId.Schema(builder),
            ["for"] = Quantities.Duration.Schema(builder),
        },
        ["required"] = new JsonArray("service"),
        ["additionalProperties"] = false,
    };

    private static Reading<ConditionDefinition>? ReadService(MapNode map, Place place)
    {
        var id = ServiceId.Read(map["service"]!, place.Key("service"));
        var wanted = map["for"] is { } node ? Quantities.Duration.Read(node, place.Key("for")) : new(0, "0");
        if (id is null || wanted is null)
        {
            return null;
        }

        var item = new ConditionItem(id.Value, ConditionState.Served, For: wanted.Value);
        return new Reading<ConditionDefinition>(
            new ConditionDefinition { Items = [item] }, Reading.CanonOf($"{id.Value} served {wanted.Value}"));
    }

    private Reading<ConditionDefinition>? ReadAll(DocNode node, int? atLeast, Place place) =>
        ReadParts(node, place) is { } parts ? Make(parts, atLeast) : null;

    private List<Reading<ConditionDefinition>>? ReadParts(DocNode node, Place place)
    {
        if (node is not ListNode { Items.Count: > 0 and <= ScenarioLimits.Records } list)
        {
            place.Structure(node.Mark, node.Describe(), "a list of at least one condition");
            return null;
        }

        var parts = list.Items.Select((n, i) => Read(n, place.Item(i))).OfType<Reading<ConditionDefinition>>().ToList();
        foreach (var again in parts.GroupBy(p => p.Canon).Where(g => g.Count() > 1))
        {
            place.Meaning(node.Mark, $"{again.Key} again", "each condition once");
        }

        return parts.Count == list.Items.Count ? parts : null;
    }

    private Reading<ConditionDefinition>? RefuseNode(DocNode node, Place place)
    {
        Refuse(node, place);
        return null;
    }
}
