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
        Partners = [.. scenario.Partners.Select(Of)],
        Training = [.. scenario.Training.Select(x => x with
        {
            Duration = Of(x.Duration), DropOut = Chance(x.DropOut),
        })],
        Vehicles = [.. scenario.Vehicles.Select(x => x with
        {
            Turnaround = Maybe(x.Turnaround),
            DebutSlip = Maybe(x.DebutSlip),
            Reliability = Probability(x.Reliability, scenario),
            StandDown = Maybe(x.StandDown),
        })],
        SlipClasses = [],
        Missions = [.. scenario.Missions.Select(x => Of(x, scenario))],
        Modules = [.. scenario.Modules.Select(x => x with
        {
            Deployment = Of(x.Deployment),
            Commissioning = Of(x.Commissioning),
            Failure = null,
            Repair = Of(x.Repair),
            Life = Maybe(x.Life),
            Slots = Of(x.Slots),
        })],
    };

    /// <summary>A parameter without its distribution.</summary>
    public static Parameter Of(Parameter parameter) => parameter.Distribution is { } distribution
        ? new Parameter { Constant = distribution.Median, Factor = parameter.Factor }
        : parameter;

    private static PartnerDefinition Of(PartnerDefinition partner) => partner with
    {
        Reliability = Of(partner.Reliability),
        Pledges = [.. partner.Pledges.Select(x => x with { Monthly = Of(x.Monthly), Noise = Maybe(x.Noise) })],
        Instruments = [.. partner.Instruments.Select(x => x with
        {
            Lateness = Maybe(x.Lateness), Merit = Of(x.Merit),
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
        Slots = Of(mission.Slots),
    };

    private static SlotOffer? Of(SlotOffer? slots) =>
        slots is null ? null : slots with { Decision = Of(slots.Decision) };

    private static Parameter? Maybe(Parameter? parameter) => parameter is null ? null : Of(parameter);

    private static Parameter Probability(Parameter chance, Scenario scenario)
    {
        var value = chance.Uncertainty is { } id
            ? chance.Factor * scenario.Uncertainties.First(x => x.Id == id).Distribution.Median
            : chance.Factor * (chance.Distribution?.Median ?? chance.Constant);
        return Parameter.Of(Chance(value));
    }

    private static double Chance(double chance) => chance >= 0.5 ? 1 : 0;
}
