using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>Ids that were declared, and references that wait until all are known.</summary>
internal sealed class NameTable
{
    private const string Office = "office";

    /// <summary>Hints are given for as long as they cost no more than this.</summary>
    private const long MostComparisons = 500_000;

    private readonly Dictionary<(NameKind Space, string Id), (NameKind Kind, SourceMark Mark)> _declared = [];
    private readonly List<(NameKind Kinds, string Id, SourceMark Mark, Place Place)> _references = [];

    /// <summary>Words for one kind or several, for error messages.</summary>
    public static string Words(NameKind kinds) =>
        string.Join(" or ", Enum.GetValues<NameKind>().Where(k => IsSingle(k) && kinds.HasFlag(k)).Select(Word));

    /// <summary>Declares an id; a second one in the same namespace is an error.</summary>
    public void Declare(NameKind kind, string id, SourceMark mark, Place place)
    {
        if (id == Office && NameKind.Entity.HasFlag(kind))
        {
            place.Meaning(mark, $"'{id}'", "another id: the cooperation office has this one");
        }

        if (_declared.TryAdd((SpaceOf(kind), id), (kind, mark)))
        {
            return;
        }

        var first = _declared[(SpaceOf(kind), id)];
        place.Meaning(
            mark,
            $"the id '{id}' again",
            $"an id used once ({Word(first.Kind)} at {first.Mark.File}:{first.Mark.Line})");
    }

    /// <summary>Declares a name that several records may share.</summary>
    public void Note(NameKind kind, string id, SourceMark mark) => _declared.TryAdd((SpaceOf(kind), id), (kind, mark));

    /// <summary>Takes down a reference to be checked when everything is read.</summary>
    public void Refer(NameKind kinds, string id, SourceMark mark, Place place) =>
        _references.Add((kinds, id, mark, place));

    /// <summary>The kind of a declared entity, or none.</summary>
    public NameKind KindOf(string entity) =>
        _declared.TryGetValue((NameKind.Entity, entity), out var name) ? name.Kind : NameKind.None;

    /// <summary>True when an id of one of the kinds is declared.</summary>
    public bool Has(NameKind kinds, string id) =>
        _declared.TryGetValue((SpaceOf(kinds), id), out var name) && kinds.HasFlag(name.Kind);

    /// <summary>Notes every reference that names nothing of the right kind.</summary>
    public void CheckReferences(Findings findings)
    {
        var comparisons = 0L;
        var known = new Dictionary<NameKind, IReadOnlyList<string>>();
        foreach (var (kinds, id, mark, place) in _references.Where(r => !Has(r.Kinds, r.Id)))
        {
            if (findings.IsFull)
            {
                break;
            }

            if (!known.TryGetValue(kinds, out var ids))
            {
                ids = [.. Ids(kinds)];
                known.Add(kinds, ids);
            }

            comparisons += ids.Count;
            var other = kinds.HasFlag(KindOf(id)) ? NameKind.None : KindOf(id);
            var found = other == NameKind.None ? $"'{id}'" : $"'{id}', which is {Word(other)}";
            var hint = other == NameKind.None && comparisons <= MostComparisons;
            var nearest = hint ? NearestName.Of(id, ids) : null;
            place.Meaning(mark, found, $"the id of {Words(kinds)}", nearest);
        }
    }

    private IEnumerable<string> Ids(NameKind kinds) => _declared
        .Where(d => kinds.HasFlag(d.Value.Kind))
        .Select(d => d.Key.Id)
        .Order(StringComparer.Ordinal);

    private static bool IsSingle(NameKind kind) => kind != NameKind.None && (kind & (kind - 1)) == 0;

    private static NameKind SpaceOf(NameKind kinds) => (kinds & NameKind.Entity) != 0 ? NameKind.Entity : kinds;

    private static string Word(NameKind kind) => kind switch
    {
        NameKind.Partner => "a partner",
        NameKind.Training => "a training programme",
        NameKind.Vehicle => "a launch vehicle family",
        NameKind.Mission => "a mission",
        NameKind.Module => "a module",
        NameKind.Station => "the station",
        NameKind.Milestone => "a milestone",
        NameKind.Resource => "a resource",
        NameKind.Uncertainty => "an uncertainty",
        NameKind.Phase => "a phase",
        NameKind.Lever => "a lever",
        NameKind.Intervention => "an intervention",
        NameKind.Instrument => "an instrument",
        NameKind.Branch => "a branch",
        NameKind.Discipline => "a discipline of an instrument",
        NameKind.SlipClass => "a slip class",
        NameKind.Service => "a service",
        _ => "nothing",
    };
}
