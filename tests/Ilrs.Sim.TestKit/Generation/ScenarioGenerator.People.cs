using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.TestKit.Generation;

public sealed partial class ScenarioGenerator
{
    private readonly Dictionary<string, int> _awardedCount = [];

    private TrainingProgrammeDefinition Programme(string id)
    {
        var open = _dice.Chance(0.5);
        return new TrainingProgrammeDefinition
        {
            Id = id,
            Seats = _dice.Between(1, 12),
            Track = _dice.Pick<TrainingTrack>(),
            Scholarships = !open && _dice.Chance(0.4) ? Around(_dice.Number(1, 10)) : null,
            Closed = _dice.Chance(0.2),
            Duration = Around(_dice.Number(1, 24) * Month),
            DropOut = Parameter.Of(_dice.Chance(0.6) ? _dice.Number(0, 0.6) : 0),
            Open = open,
            Waits = _dice.Chance(0.6),
            IntakeMonths = open ? [] : _dice.Chance(0.5) ? [9] : [3, _dice.Between(4, 12)],
            From = _dice.Chance(0.3) ? Date(0, 0.4) : null,
            Until = _dice.Chance(0.3) ? Date(0.5, 1) : null,
        };
    }

    private PartnerDefinition Partner(
        string id,
        List<TrainingProgrammeDefinition> training,
        List<MissionDefinition> missions,
        List<ModuleDefinition> modules)
    {
        var joins = LaterOrStart(0.25);
        var status = Statuses();
        return WithCommitments(new PartnerDefinition
        {
            Id = id,
            Status = status,
            Parent = _dice.Chance(0.2) && id != _partners[0] ? _partners[0] : null,
            Candidate = _dice.Chance(0.3) ? new Candidacy(MemberStatus.State, _dice.Number(0, 1)) : null,
            Lead = _dice.Chance(0.3),
            Joins = joins,
            Reliability = _dice.Chance(0.5) ? Parameter.Of(1) : Probability(),
            Attrition = Parameter.Of(status.Count == 0 && _dice.Chance(0.5) ? _dice.Number(0, 0.3) : 0),
            Pledges = Dice.Many(_dice.Between(0, 4), i => Pledge($"pledge-{i:00}")),
            Instruments = Dice.Many(
                _dice.Between(0, 4), i => Instrument($"{id}-instrument-{i:00}", joins is null, missions, modules)),
            Nominations = training.FindAll(_ => _dice.Chance(0.6)).ConvertAll(Nomination),
        });
    }

    private PartnerDefinition WithCommitments(PartnerDefinition partner)
    {
        CommitmentDefinition Is(string id) => new()
        {
            Id = id, Area = _dice.Pick<CommitmentArea>(), Status = CommitmentStatus.Offered,
        };
        return partner with
        {
            Commitments =
            [
                Is("words") with { Status = CommitmentStatus.AreaOnly },
                .. partner.Pledges.Take(1).Select(x => Is("money") with { Pledge = x.Id }),
                .. partner.Instruments.Take(1).Select(x => Is("camera") with { Instrument = x.Id }),
                .. partner.Nominations.Take(1).Select(x => Is("people") with { Programme = x.Programme }),
            ],
        };
    }

    private List<StatusPeriod> Statuses()
    {
        var periods = new List<StatusPeriod>();
        if (_dice.Chance(0.6))
        {
            periods.Add(new StatusPeriod(_dice.Pick<MemberStatus>(), null));
            if (_dice.Chance(0.4))
            {
                periods.Add(new StatusPeriod(_dice.Pick<MemberStatus>(), Date(0.1, 0.8)));
            }
        }

        return periods;
    }

    private MembershipDefinition Membership() => new()
    {
        Rights = _dice.Pick<MemberRights>(),
        Withdrawal = _dice.Chance(0.5) ? Around(_dice.Number(0.01, 0.3)) : null,
        Engagement = _dice.Chance(0.3),
        AuthorityFreeze = Around(_dice.Number(1, 9) * Month),
        Authorities = _dice.Chance(0.3)
            ? [new AuthorityPeriod(_partners[0], null), new AuthorityPeriod(_partners[^1], Date(0.1, 0.9))]
            : [],
        Accession = _dice.Chance(0.5)
            ? new AccessionDefinition
            {
                Events = [new SigningEvent("spring", 4, 24), new SigningEvent("autumn", 9, 31)],
                Pools =
                [
                    new CandidatePool
                    {
                        Id = "pool",
                        Becomes = MemberStatus.Institution,
                        Size = _dice.Between(1, 60),
                        Yearly = Around(_dice.Number(0, 20)),
                    },
                ],
            }
            : null,
        Nominees =
        [
            new NomineeRule
            {
                Id = "rule",
                Status = MemberStatus.State,
                Track = TrainingTrack.Master,
                Mean = Around(_dice.Number(0, 5)),
                Most = _dice.Between(1, 6),
            },
        ],
    };

    private PledgeDefinition Pledge(string id)
    {
        var earmarked = _dice.Chance(0.3);
        return new PledgeDefinition
        {
            Id = id,
            Resource = _dice.Pick(_resources),
            Monthly = Around(_dice.Number(0.1, 8)),
            From = _dice.Chance(0.4) ? Date(0, 0.4) : null,
            Until = _dice.Chance(0.4) ? Date(0.5, 1) : null,
            Growth = _dice.Chance(0.4) ? _dice.Number(-0.1, 0.1) : 0,
            Noise = _dice.Chance(0.5) ? Around(1) : null,
            For = earmarked ? _dice.Pick(_missions) : null,
        };
    }

    private InstrumentDefinition Instrument(
        string id, bool early, List<MissionDefinition> missions, List<ModuleDefinition> modules)
    {
        var hosts = new List<(string Id, SlotOffer Slots)>();
        hosts.AddRange(missions.FindAll(x => x is { Slots: not null, Enters: null }).ConvertAll(x => (x.Id, x.Slots!)));
        hosts.AddRange(modules.FindAll(x => x is { Slots: not null, Enters: null }).ConvertAll(x => (x.Id, x.Slots!)));
        var awarded = early && hosts.Count > 0 && _dice.Chance(0.2) ? Award(_dice.Pick(hosts)) : null;
        return new InstrumentDefinition
        {
            Id = id,
            ControlledBy = _dice.Chance(0.3) ? "control" : null,
            Team = _dice.Chance(0.3) ? _dice.Between(1, 9) : null,
            Discipline = _dice.Pick<string>(["geology", "astronomy"]),
            Mass = awarded is null ? _dice.Number(1, 20) : 0,
            Power = awarded is null ? _dice.Number(1, 60) : 0,
            DataRate = awarded is null ? _dice.Number(0, 1) : 0,
            Ready = _dice.Chance(0.6) ? Date(0, 0.7) : null,
            Lateness = _dice.Chance(0.5) ? Around(_dice.Number(1, 10) * Month) : null,
            Merit = Around(0.5),
            Awarded = awarded,
            With = _dice.Chance(0.2) ? Others(id) : [],
            Level = _dice.Chance(0.9) ? InstrumentLevel.Unit : InstrumentLevel.System,
            Operation = _dice.Chance(0.5) ? InstrumentOperation.HostOperated : _dice.Pick<InstrumentOperation>(),
            Place = _dice.Chance(0.2) ? _dice.Pick<string>(["lander", "orbiter"]) : null,
            NotReady = _dice.Chance(0.3) ? Probability() : Parameter.Of(0),
            Closed = awarded is null && _dice.Chance(0.1),
            Answers = awarded is null && hosts.Count > 0 && _dice.Chance(0.3) ? [_dice.Pick(hosts).Id] : [],
        };
    }

    private List<string> Others(string id) =>
        [.. _partners.FindAll(x => !id.StartsWith(x, StringComparison.Ordinal)).Take(2)];

    /// <summary>A slot from before the scenario, unless all are taken.</summary>
    private string? Award((string Id, SlotOffer Slots) host)
    {
        var taken = _awardedCount.GetValueOrDefault(host.Id);
        if (taken >= (host.Slots.Count ?? 3))
        {
            return null;
        }

        _awardedCount[host.Id] = taken + 1;
        return host.Id;
    }

    private NominationDefinition Nomination(TrainingProgrammeDefinition programme) => new()
    {
        Programme = programme.Id,
        PerIntake = programme.Open || _dice.Chance(0.2) ? null : Around(_dice.Number(1, 6)),
        Most = _dice.Chance(0.2) ? _dice.Between(1, 5) : null,
        MonthlyChance = programme.Open ? _dice.Number(0, 0.7) : 0,
        Priority = _dice.Between(0, 2),
    };
}
