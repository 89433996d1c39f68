using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>A service to a user outside the programme.</summary>
internal static class ServiceFormat
{
    private static readonly KeySet Keys = new();
    private static readonly Key<string> Id = Keys.Required("id", IdShape.New(NameKind.Service), "Stable id.");
    private static readonly Key<string> Name = Keys.Descriptive("name", TextShape.Any, "Name for people.");
    private static readonly Key<ServiceKind> Kind = Keys.Required(
        "kind",
        EnumWords.All<ServiceKind>(),
        "What the user is served with: relay (or navigation; counted in hours), oxygen (tonnes), crew-stays "
        + "(person-days) or hosting (of a paid payload; kilogram-years).");

    private static readonly Key<string> Provider = Keys.Optional(
        "provider", IdShape.Of(NameKind.Partner), "The partner that provides it; default: nobody says.");

    private static readonly Key<string> User = Keys.Descriptive(
        "user", TextShape.Any, "Who is served, in words: nobody of the programme.");

    private static readonly Key<ConditionDefinition> Requires = Keys.Optional(
        "requires", ConditionShape.Any, "What must hold once before anybody agrees on it; default: nothing.");

    private static readonly Key<SimTime> From = Keys.Optional(
        "from", DateShape.Any, "Nobody agrees on it before this date; default: from the start.");

    private static readonly Key<Parameter> Agreed = Keys.Default(
        "agreed", Quantities.UncertainDuration, "0 days", "From then to the first day of the service, drawn once.");

    private static readonly Key<Parameter> Term = Keys.Optional(
        "term", Quantities.UncertainDuration, "How long the user wants it, drawn once; default: to the horizon.");

    private static readonly Key<long> Gap = Keys.Default(
        "gap", Quantities.Duration, "0 days", "The longest break that does not end an unbroken delivery.");

    private static readonly Key<IReadOnlyList<string>> Modules = Keys.List(
        "modules",
        new ListShape<string>(IdShape.Of(NameKind.Module), sorted: true),
        "The modules that make oxygen, or that can take the paid payload: the first that is powered has it.");

    private static readonly Key<RelayClient> Client = Keys.Optional(
        "client", EnumWords.All<RelayClient>(), "For relay: modules that relay for this client serve the user.");

    private static readonly Key<int> Satellites = Keys.Default(
        "satellites",
        new IntegerShape(1, 1_000_000),
        "1",
        "For relay: so many must be in service, a module without satellites counting one.");

    private static readonly Key<Parameter> Rate = Keys.Default(
        "rate", Quantities.UncertainMass, "0 kg", "For oxygen: what one module at work makes in a year, drawn once.");

    private static readonly Key<double> AtLeast = Keys.Default(
        "at_least", Quantities.Mass, "0 kg", "For oxygen: less than this in a year is no service.");

    private static readonly Key<long> Stay = Keys.Default(
        "stay", Quantities.Duration, "0 days", "For crew-stays: stays that are shorter do not count.");

    private static readonly Key<int> People = Keys.Default(
        "people",
        new IntegerShape(1, IntegerShape.LargestCount),
        "1",
        "For crew-stays: people of the user on each stay.");

    private static readonly Key<Parameter> Mass = Keys.Default(
        "mass", Quantities.UncertainMass, "0 kg", "For hosting: the paid payload, drawn once.");

    /// <summary>The shape of one service.</summary>
    public static readonly MappingShape<ServiceDefinition> Shape = new(
        "service", "A service to a user outside the programme.", Keys, r => new()
        {
            Id = r.Get(Id),
            Name = r.Find(Name),
            Kind = r.Get(Kind),
            Provider = r.Find(Provider),
            User = r.Find(User),
            Requires = r.Find(Requires),
            From = r.FindValue(From),
            Agreed = r.Get(Agreed),
            Term = r.Find(Term),
            Gap = r.Get(Gap),
            Modules = r.Get(Modules),
            Client = r.FindValue(Client),
            Satellites = r.Get(Satellites),
            Rate = r.Get(Rate),
            AtLeast = r.Get(AtLeast),
            Stay = r.Get(Stay),
            People = r.Get(People),
            Mass = r.Get(Mass),
        },
        Check);

    private static void Check(Record record)
    {
        if (record.FindValue(Kind) is not { } kind)
        {
            return;
        }

        (Key Key, bool HasEffect, bool Needed)[] keys =
        [
            (Modules, kind is ServiceKind.Oxygen or ServiceKind.Hosting, true),
            (Client, kind == ServiceKind.Relay, true),
            (Satellites, kind == ServiceKind.Relay, false),
            (Rate, kind == ServiceKind.Oxygen, true),
            (AtLeast, kind == ServiceKind.Oxygen, false),
            (Stay, kind == ServiceKind.CrewStays, false),
            (People, kind == ServiceKind.CrewStays, false),
            (Mass, kind == ServiceKind.Hosting, true),
        ];
        foreach (var (key, hasEffect, needed) in keys)
        {
            record.RefuseWritten(key, hasEffect, $"for a service of the kind {EnumWords.WordOf(kind)}");
            if (hasEffect && needed && !record.IsWritten(key))
            {
                record.Meaning(
                    Kind, EnumWords.WordOf(kind), $"'{key.Name}' beside it");
            }
        }
    }
}
