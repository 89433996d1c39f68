using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Names;

/// <summary>
/// Finds what people mean: by id, then alias or definition, then name, then country code. Case, hyphens and other
/// marks count as nothing, so that CE-8 and ce8 are one. Immutable.
/// </summary>
public sealed class NameIndex
{
    private const int MostHints = 3;
    private const int LongestCompared = 64;
    private static readonly string[] StateBodies = ["agency", "ministry", "academy"];

    private readonly List<Entry> _entries = [];

    private NameIndex()
    {
    }

    private enum Rank
    {
        Id,
        Alias,
        Name,
        Country,
    }

    /// <summary>The names of a scenario.</summary>
    public static NameIndex Of(Scenario scenario)
    {
        var index = new NameIndex();
        foreach (var partner in scenario.Partners)
        {
            index.Add(NamedKind.Partner, partner.Id, partner.Name, partner.Aliases);
            if (partner.Country is { } country)
            {
                var item = new NamedItem(NamedKind.Partner, partner.Id, partner.Name ?? partner.Id);
                index._entries.Add(new Entry(item, Rank.Country, country, IsStateBody(scenario, partner)));
            }

            foreach (var instrument in partner.Instruments)
            {
                index.Add(NamedKind.Instrument, instrument.Id, instrument.Name);
            }
        }

        foreach (var programme in scenario.Training)
        {
            index.Add(NamedKind.Training, programme.Id, programme.Name);
        }

        foreach (var family in scenario.Vehicles)
        {
            index.Add(NamedKind.Vehicle, family.Id, family.Name, family.Aliases);
        }

        foreach (var mission in scenario.Missions)
        {
            index.Add(NamedKind.Mission, mission.Id, mission.Name, mission.Aliases);
        }

        foreach (var module in scenario.Modules)
        {
            index.Add(NamedKind.Module, module.Id, module.Name, module.Aliases);
        }

        foreach (var milestone in scenario.Milestones)
        {
            string[] definition = milestone.Definition is { } text ? [text] : [];
            index.Add(NamedKind.Milestone, milestone.Id, milestone.Name, definition);
        }

        index.Add(NamedKind.Station, scenario.Station.Id, scenario.Station.Name);
        index.Add(NamedKind.Office, "office", "Cooperation office");
        return index;
    }

    /// <summary>What a name means among the things of some kinds.</summary>
    /// <param name="text">Id, alias, definition, name or country code.</param>
    /// <param name="kinds">The kinds that are looked at.</param>
    public NameMatch Find(string text, NamedKind kinds)
    {
        var key = Plain(text);
        var found = _entries.Where(entry => kinds.HasFlag(entry.Item.Kind) && entry.Key == key).ToList();
        if (key.Length == 0 || found.Count == 0)
        {
            return Unknown(text, kinds);
        }

        var best = found.Min(entry => entry.Rank);
        var items = found.Where(entry => entry.Rank == best).Select(entry => entry.Item).Distinct().ToList();
        if (items.Count > 1 && best == Rank.Country)
        {
            var bodies = found.Where(entry => entry.StateBody).Select(entry => entry.Item).ToList();
            if (bodies is [var body])
            {
                return new NameMatch(body, null, [.. items.Where(item => item != body)]);
            }
        }

        return items.Count == 1 ? new NameMatch(items[0], null, []) : Ambiguous(text, items);
    }

    // A body that belongs to another one of its country does not speak for the state.
    private static bool IsStateBody(Scenario scenario, PartnerDefinition partner) =>
        StateBodies.Contains(partner.Kind)
        && !scenario.Partners.Any(x => x.Id == partner.Parent && x.Country == partner.Country
            && StateBodies.Contains(x.Kind));

    private static NameMatch Ambiguous(string text, IReadOnlyList<NamedItem> items)
    {
        var several = string.Join(", ", items.Select(item => $"{item.Id} ({item.Name})"));
        var error = $"found '{text}', which is the name of {items.Count}: expected one of {several}";
        return new NameMatch(null, error, items);
    }

    private NameMatch Unknown(string text, NamedKind kinds)
    {
        var hints = Nearest(text, kinds);
        var ask = hints.Count == 0 ? "" : $", did you mean {string.Join(" or ", hints.Select(hint => $"'{hint}'"))}?";
        var names = kinds.HasFlag(NamedKind.Partner) ? "id, alias, name or country code" : "id, alias or name";
        return new NameMatch(null, $"found '{text}', expected the {names} of {Words(kinds)}{ask}", []);
    }

    private List<string> Nearest(string text, NamedKind kinds)
    {
        var key = Plain(text);
        if (key.Length is < 3 or > LongestCompared)
        {
            return [];
        }

        var limit = Math.Clamp(key.Length / 3, 1, 3);
        return
        [
            .. _entries.Where(entry => kinds.HasFlag(entry.Item.Kind) && entry.Key.Length <= LongestCompared)
                .Select(entry => (entry.Item.Id, Far: Distance(key, entry.Key, limit)))
                .Where(near => near.Far <= limit)
                .GroupBy(near => near.Id)
                .Select(near => (Id: near.Key, Far: near.Min(x => x.Far)))
                .OrderBy(near => near.Far)
                .ThenBy(near => near.Id, StringComparer.Ordinal)
                .Take(MostHints)
                .Select(near => near.Id),
        ];
    }

    // What the text begins or stands in is as near as the farthest misspelling.
    private static int Distance(string text, string candidate, int limit)
    {
        var edits = Math.Abs(text.Length - candidate.Length) > limit
            ? limit + 1
            : NearestName.Distance(text, candidate, limit);
        return edits > limit && candidate.Contains(text, StringComparison.Ordinal) ? limit : edits;
    }

    private static string Words(NamedKind kinds) => string.Join(
        " or ",
        Enum.GetValues<NamedKind>().Where(kind => kind != NamedKind.None && kinds.HasFlag(kind)).Select(Word));

    private static string Word(NamedKind kind) => kind switch
    {
        NamedKind.Partner => "a partner",
        NamedKind.Mission => "a mission",
        NamedKind.Module => "a module",
        NamedKind.Milestone => "a milestone",
        NamedKind.Training => "a training programme",
        NamedKind.Vehicle => "a launch vehicle family",
        NamedKind.Instrument => "an instrument",
        NamedKind.Station => "the station",
        _ => "the office",
    };

    private static string Plain(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    private void Add(NamedKind kind, string id, string? name, params IReadOnlyList<string> aliases)
    {
        var item = new NamedItem(kind, id, name ?? id);
        _entries.Add(new Entry(item, Rank.Id, id, false));
        _entries.AddRange(aliases.Select(alias => new Entry(item, Rank.Alias, alias, false)));
        if (name is not null)
        {
            _entries.Add(new Entry(item, Rank.Name, name, false));
        }
    }

    private sealed record Entry(NamedItem Item, Rank Rank, string Text, bool StateBody)
    {
        public string Key { get; } = Plain(Text);
    }
}
