using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.TestKit.Generation;

/// <summary>
/// Takes the uncertainty out of a scenario as the plan does: every distribution gives its median, a chance of at least
/// one half happens, hazards do not fire.
/// </summary>
public static class Certainty
{
    /// <summary>The scenario without uncertainty.</summary>
    public static Scenario Of(Scenario scenario) => scenario with
    {
        Uncertainties = [.. scenario.Uncertainties.Select(x => x with
        {
            Distribution = new ConstantDistribution(x.Distribution.Median), Group = null,
        })],
        Branches = [.. scenario.Branches.Select(x => x with
        {
            Force = x.Alternatives.MaxBy(alternative => alternative.Weight)!.Id,
        })],
        Membership = Of(scenario.Membership, scenario),
        Barter = scenario.Barter with
        {
            Prices = [.. scenario.Barter.Prices.Select(x => x with { Price = Of(x.Price) })],
            Sale = scenario.Barter.Sale is { } sale
                ? sale with { Share = Of(sale.Share), Agreement = Of(sale.Agreement) }
                : null,
        },
        Partners =
        [
            .. scenario.Partners.Select(x => Of(x, scenario, scenario.Membership.Accession?.Events.Count ?? 1)),
        ],
        Station = scenario.Station with { DarkSpell = Maybe(scenario.Station.DarkSpell) },
        Policies = scenario.Policies with { Patience = Maybe(scenario.Policies.Patience) },
        Training = [.. scenario.Training.Select(x => x with
        {
            Duration = Of(x.Duration), DropOut = Probability(x.DropOut, scenario), Scholarships = Maybe(x.Scholarships),
        })],
        Vehicles = [.. scenario.Vehicles.Select(x => x with
        {
            Turnaround = Maybe(x.Turnaround),
            LaterTurnarounds = [.. x.LaterTurnarounds.Select(y => y with { Turnaround = Of(y.Turnaround) })],
            DebutSlip = Maybe(x.DebutSlip),
            DebutStretch = Maybe(x.DebutStretch),
            Reliability = Probability(x.Reliability, scenario),
            StandDown = Maybe(x.StandDown),
        })],
        SlipClasses = [],
        Missions = [.. scenario.Missions.Select(x => Of(x, scenario))],
        Modules = [.. scenario.Modules.Select(x => x with
        {
            Deployment = Of(x.Deployment),
            Commissioning = Of(x.Commissioning),
            PowerScale = Of(x.PowerScale),
            DarkScale = Of(x.DarkScale),
            Failure = null,
            Repair = Of(x.Repair),
            Life = Maybe(x.Life),
            Slots = Of(x.Slots),
        })],
        Services = [.. scenario.Services.Select(x => x with
        {
            Agreed = Of(x.Agreed), Term = Maybe(x.Term), Rate = Of(x.Rate), Mass = Of(x.Mass),
        })],
    };

    /// <summary>A parameter without its distribution.</summary>
    public static Parameter Of(Parameter parameter) => parameter.Distribution is { } distribution
        ? new Parameter { Constant = distribution.Median, Factor = parameter.Factor }
        : parameter;

    private static MembershipDefinition Of(MembershipDefinition membership, Scenario scenario) => membership with
    {
        Withdrawal = null,
        WithdrawalOfOthers = null,
        Loans = [.. membership.Loans.Select(x => x with { Yearly = Of(x.Yearly) })],
        CrewSeats = membership.CrewSeats is { } seats ? seats with { Seats = Of(seats.Seats) } : null,
        AuthorityFreeze = Of(membership.AuthorityFreeze),
        MeritLoading = Parameter.Of(0),
        Nominees = [.. membership.Nominees.Select(x => x with { Mean = Whole(x.Mean, scenario, parts: 1) })],
        Accession = membership.Accession is { } accession
            ? accession with
            {
                Pools = [.. accession.Pools.Select(x => x with
                {
                    Yearly = Whole(x.Yearly, scenario, accession.Events.Count),
                })],
            }
            : null,
    };

    /// <summary>The whole number that is nearest to each of some equal parts.</summary>
    private static Parameter Whole(Parameter parameter, Scenario scenario, int parts) =>
        Parameter.Of(parts * Math.Floor((Median(parameter, scenario) / parts) + 0.5));

    private static double Median(Parameter parameter, Scenario scenario) => parameter.Factor
        * (parameter.Uncertainty is { } id
            ? scenario.Uncertainties.First(x => x.Id == id).Distribution.Median
            : parameter.Distribution?.Median ?? parameter.Constant);

    private static PartnerDefinition Of(PartnerDefinition partner, Scenario scenario, int events) => partner with
    {
        Candidate = partner.Candidate is { } candidate
            ? candidate with { YearlyChance = Chance(1 - Math.Pow(1 - candidate.YearlyChance, 1.0 / events)) }
            : null,
        Budget = Maybe(partner.Budget),
        Reliability = Of(partner.Reliability),
        Pledges = [.. partner.Pledges.Select(x => x with { Monthly = Of(x.Monthly), Noise = Maybe(x.Noise) })],
        Instruments = [.. partner.Instruments.Select(x => x with
        {
            MassScale = Of(x.MassScale), Lateness = Maybe(x.Lateness), Merit = Of(x.Merit),
            NotReady = Probability(x.NotReady, scenario),
            Duty = Of(x.Duty), AnswerChance = Probability(x.AnswerChance, scenario),
        })],
        Nominations = [.. partner.Nominations.Select(x => x with
        {
            PerIntake = Maybe(x.PerIntake), MonthlyChance = Chance(x.MonthlyChance),
        })],
    };

    private static MissionDefinition Of(MissionDefinition mission, Scenario scenario) => mission with
    {
        Slips = [],
        SlipClass = null,
        Landing = Probability(mission.Landing, scenario),
        Operations = Maybe(mission.Operations),
        Rebuild = Of(mission.Rebuild),
        Crew = mission.Crew is { } crew
            ? crew with
            {
                Stay = Of(crew.Stay),
                Visits = crew.Visits is { } visits ? visits with { Every = Of(visits.Every) } : null,
            }
            : null,
        Slots = Of(mission.Slots),
    };

    private static SlotOffer? Of(SlotOffer? slots) => slots is null
        ? null
        : slots with
        {
            MassScale = Of(slots.MassScale),
            Decision = Of(slots.Decision),
            Stages = Of(slots.Stages),
            Unnamed = Of(slots.Unnamed),
        };

    private static CallStages? Of(CallStages? stages) => stages is null ? null : stages with
    {
        Overrun = Of(stages.Overrun),
        Keep = Of(stages.Keep),
        Merge = Chance(stages.Merge),
        Agreement = Of(stages.Agreement),
    };

    private static UnnamedProposals? Of(UnnamedProposals? unnamed) => unnamed is null ? null : unnamed with
    {
        Proposals = Of(unnamed.Proposals),
        Mass = Of(unnamed.Mass),
        Power = Of(unnamed.Power),
        DataRate = Of(unnamed.DataRate),
        Merit = Of(unnamed.Merit),
        NotReady = Parameter.Of(0),
        Signed = Parameter.Of(Chance(unnamed.Signed.Distribution?.Median ?? unnamed.Signed.Constant)),
    };

    private static Parameter? Maybe(Parameter? parameter) => parameter is null ? null : Of(parameter);

    private static Parameter Probability(Parameter chance, Scenario scenario) =>
        Parameter.Of(Chance(Median(chance, scenario)));

    private static double Chance(double chance) => chance >= 0.5 ? 1 : 0;
}
