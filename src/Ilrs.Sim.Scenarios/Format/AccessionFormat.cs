using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>How candidates sign.</summary>
internal static class AccessionFormat
{
    private static readonly KeySet EventKeys = new();
    private static readonly Key<string> EventId = EventKeys.Required("id", IdShape.Local(), "Id of the event.");
    private static readonly Key<int> Month = EventKeys.Required(
        "month", new IntegerShape(1, 12), "Month of the year.");

    private static readonly Key<int> Day = EventKeys.Required(
        "day", new IntegerShape(1, 31), "Day of the month; the last one in a shorter month.");

    private static readonly KeySet PoolKeys = new();
    private static readonly Key<string> PoolId = PoolKeys.Required("id", IdShape.Local(), "Id of the pool.");
    private static readonly Key<MemberStatus> Becomes = PoolKeys.Required(
        "becomes", EnumWords.All<MemberStatus>(), "Status that they have once they have signed.");

    private static readonly Key<int> Size = PoolKeys.Required("size", IntegerShape.Count, "How many there are.");
    private static readonly Key<Parameter> Yearly = PoolKeys.Required(
        "yearly", Quantities.UncertainAmount, "How many sign in a year, over all events; drawn for each event.");

    private static readonly KeySet CandidateKeys = new();
    private static readonly Key<MemberStatus> CandidateBecomes = CandidateKeys.Required(
        "becomes", EnumWords.All<MemberStatus>(), "Status that it has once it has signed.");

    private static readonly Key<double> YearlyChance = CandidateKeys.Required(
        "yearly_chance", Quantities.Share, "Chance that it signs within a year of signing events.");

    private static readonly KeySet Keys = new();
    private static readonly Key<IReadOnlyList<SigningEvent>> Events = Keys.List(
        "events",
        new RecordListShape<SigningEvent>(
            new MappingShape<SigningEvent>(
                "signing-event", "A yearly occasion at which candidates sign.", EventKeys,
                r => new(r.Get(EventId), r.Get(Month), r.Get(Day))),
            e => e.Id),
        "The signing events of a year, at most 60.");

    private static readonly Key<IReadOnlyList<CandidatePool>> Pools = Keys.List(
        "pools",
        new RecordListShape<CandidatePool>(
            new MappingShape<CandidatePool>(
                "candidate-pool", "Candidates without a name, who add to counts and to nothing else.", PoolKeys,
                r => new()
                {
                    Id = r.Get(PoolId), Becomes = r.Get(Becomes), Size = r.Get(Size), Yearly = r.Get(Yearly),
                }),
            p => p.Id),
        "Pools of candidates without a name.");

    private static readonly Key<double> SuccessMultiplier = Keys.Default(
        "success_multiplier",
        Quantities.Amount,
        "1",
        "Factor on chances and numbers while an arrival of a mission is fresh; 1: no effect.");

    private static readonly Key<long> SuccessMemory = Keys.Default(
        "success_memory", Quantities.Duration, "12 months", "For how long an arrival is fresh.");

    /// <summary>The shape of a candidacy.</summary>
    public static readonly MappingShape<Candidacy> Candidate = new(
        "candidacy", "What a partner may become at a signing event.", CandidateKeys,
        r => new(r.Get(CandidateBecomes), r.Get(YearlyChance)));

    /// <summary>The shape of the rules of accession.</summary>
    public static readonly MappingShape<AccessionDefinition> Shape = new(
        "accession", "How candidates sign: in batches at signing events, out of finite pools.", Keys,
        r => new()
        {
            Events = r.Get(Events),
            Pools = r.Get(Pools),
            SuccessMultiplier = r.Get(SuccessMultiplier),
            SuccessMemory = r.Get(SuccessMemory),
        },
        Check);

    private static void Check(Record record)
    {
        if (record.Find(Events) is { Count: > 60 or 0 } events)
        {
            record.Meaning(Events, $"{events.Count} events", "from 1 to 60 signing events");
        }
    }
}
