using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>The keys that say what a record rests on.</summary>
internal static class ProvenanceFormat
{
    private static readonly KeySet Set = new();

    private static readonly Key<IReadOnlyList<string>> Sources = Set.Descriptive(
        "sources",
        new ListShape<string>(PatternShape.Word, sorted: true, least: 1),
        "Ids of the sources of this record.");

    private static readonly Key<string> Basis = Set.Descriptive(
        "basis",
        new WordShape("assumption", "general-knowledge", "derived"),
        "What the record rests on besides its sources; goes with confidence.");

    private static readonly Key<string> Confidence = Set.Descriptive(
        "confidence", new WordShape("high", "medium", "low"),
        "How far to trust it; goes with basis.");

    private static readonly Key<string> Why = Set.Descriptive("why", TextShape.Any, "The reasoning in words.");

    /// <summary>The keys.</summary>
    public static IReadOnlyList<Key> Keys => Set.Keys;

    /// <summary>Puts the provenance of a record into the ledger and checks that its parts go together.</summary>
    public static void Collect(Record record)
    {
        if (record.IsWritten(Basis) != record.IsWritten(Confidence))
        {
            var (there, missing) = record.IsWritten(Basis) ? (Basis, Confidence) : (Confidence, Basis);
            record.Meaning(there, $"'{there.Name}' alone", $"'{missing.Name}' beside it");
        }

        if (Keys.Any(record.IsWritten))
        {
            record.Place.Context.Provenance.Add(new ProvenanceRecord(
                record.Place.Path,
                record.Find(Basis),
                record.Find(Confidence),
                record.Find(Why),
                record.Find(Sources) ?? []));
        }
    }
}
