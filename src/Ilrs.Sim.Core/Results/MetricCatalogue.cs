using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Core.Results;

/// <summary>Every metric that the shipped entities report.</summary>
public static partial class MetricCatalogue
{
    /// <summary>Amount that the partner paid in, to the pool and earmarked.</summary>
    public static MetricSpec Contributed { get; } = new(
        "contributed", MetricSpec.ResourceUnit, EntityKind.Partner, MetricStep.Yearly, MetricEstimator.Sum, "resource",
        "Amount that the partner paid in, to the pool and earmarked.");

    /// <summary>Proposals that the partner sent to calls.</summary>
    public static MetricSpec Proposals { get; } = new(
        "proposals", "1", EntityKind.Partner, MetricStep.Yearly, MetricEstimator.Sum, null,
        "Proposals that the partner sent to calls.");

    /// <summary>Slots that the partner's instruments were given by calls.</summary>
    public static MetricSpec Awards { get; } = new(
        "awards", "1", EntityKind.Partner, MetricStep.Yearly, MetricEstimator.Sum, null,
        "Slots that the partner's instruments were given by calls, or that were sold to it.");

    /// <summary>Mass of the partner's instruments that were given a slot by calls.</summary>
    public static MetricSpec AwardedMass { get; } = new(
        "awarded-mass", "kg", EntityKind.Partner, MetricStep.Yearly, MetricEstimator.Sum, null,
        "Mass of the partner's instruments that were given a slot by calls.");

    /// <summary>Slots of projects in which the partner has a share beside their owner.</summary>
    public static MetricSpec JointAwards { get; } = new(
        "joint-awards", "1", EntityKind.Partner, MetricStep.Yearly, MetricEstimator.Sum, null,
        "Slots of projects in which the partner has a share beside their owner.");

    /// <summary>People of the partner who completed a course.</summary>
    public static MetricSpec Graduates { get; } = new(
        "graduates", "persons", EntityKind.Partner, MetricStep.Yearly, MetricEstimator.Sum, null,
        "People of the partner who completed a course.");

    /// <summary>People of the partner who completed a course and are still in the field.</summary>
    public static MetricSpec Trained { get; } = new(
        "trained", "persons", EntityKind.Partner, MetricStep.Yearly, MetricEstimator.Last, null,
        "People of the partner who completed a course and are still in the field.");

    /// <summary>People whom the partner named for seats.</summary>
    public static MetricSpec Nominated { get; } = new(
        "nominated", "persons", EntityKind.Partner, MetricStep.Yearly, MetricEstimator.Sum, null,
        "People whom the partner named for seats.");

    /// <summary>Researchers of the partner.</summary>
    public static MetricSpec Researchers { get; } = new(
        "researchers", "persons", EntityKind.Partner, MetricStep.Total, MetricEstimator.Last, null,
        "Graduates of research tracks (master, doctor, project-linked, science data) still in the field, plus members "
        + "of the teams of instruments that have a slot.");

    /// <summary>Commitments that the partner has named, by area.</summary>
    public static MetricSpec CommitmentsNamed { get; } = new(
        "commitments-named", "1", EntityKind.Partner, MetricStep.Yearly, MetricEstimator.Last, "area",
        "Commitments of the partner in force or delivered, by area; an area alone counts as named.");

    /// <summary>Commitments that the partner has delivered, by area.</summary>
    public static MetricSpec CommitmentsDelivered { get; } = new(
        "commitments-delivered", "1", EntityKind.Partner, MetricStep.Yearly, MetricEstimator.Last, "area",
        "Commitments of the partner under way or done, by area: something was paid, an instrument handed over, people "
        + "have graduated, or it was so at the start.");

    /// <summary>Seats of the scheduled intakes.</summary>
    public static MetricSpec SeatsOffered { get; } = new(
        "seats-offered", "1", EntityKind.TrainingProgramme, MetricStep.Yearly, MetricEstimator.Sum, null,
        "Seats of the scheduled intakes, before scholarships and nominees limit the places.");

    /// <summary>Intakes by the limit that bound.</summary>
    public static MetricSpec IntakesBound { get; } = new(
        "intakes-bound", "1", EntityKind.TrainingProgramme, MetricStep.Yearly, MetricEstimator.Sum, "limit",
        "Scheduled intakes by the limit that bound their places: the least of nominees, scholarships and seats, ties "
        + "in this order.");

    /// <summary>Trainees who began a course.</summary>
    public static MetricSpec Admitted { get; } = new(
        "admitted", "persons", EntityKind.TrainingProgramme, MetricStep.Yearly, MetricEstimator.Sum, null,
        "Trainees who began a course.");

    /// <summary>Trainees who completed a course.</summary>
    public static MetricSpec Graduated { get; } = new(
        "graduated", "persons", EntityKind.TrainingProgramme, MetricStep.Yearly, MetricEstimator.Sum, null,
        "Trainees who completed a course.");

    /// <summary>Trainees who dropped out.</summary>
    public static MetricSpec DroppedOut { get; } = new(
        "dropped-out", "persons", EntityKind.TrainingProgramme, MetricStep.Yearly, MetricEstimator.Sum, null,
        "Trainees who dropped out.");

    /// <summary>Seat requests lost or nominees not admitted.</summary>
    public static MetricSpec RefusedSeats { get; } = new(
        "refused-seats", "persons", EntityKind.TrainingProgramme, MetricStep.Yearly, MetricEstimator.Sum, null,
        "Seat requests lost or nominees not admitted.");

    /// <summary>Trainees who completed a course, by home partner.</summary>
    public static MetricSpec Exchange { get; } = new(
        "exchange", "persons", EntityKind.TrainingProgramme, MetricStep.Total, MetricEstimator.Sum, "home",
        "Trainees who completed a course, by home partner.");

    /// <summary>Launches, whatever their outcome.</summary>
    public static MetricSpec Launches { get; } = new(
        "launches", "1", EntityKind.VehicleFamily, MetricStep.Yearly, MetricEstimator.Sum, null,
        "Launches, whatever their outcome.");

    /// <summary>Launches that failed.</summary>
    public static MetricSpec LaunchFailures { get; } = new(
        "launch-failures", "1", EntityKind.VehicleFamily, MetricStep.Yearly, MetricEstimator.Sum, null,
        "Launches that failed.");

    /// <summary>Launches of the mission, whatever their outcome.</summary>
    public static MetricSpec Flights { get; } = new(
        "flights", "1", EntityKind.Mission, MetricStep.Total, MetricEstimator.Sum, null,
        "Launches of the mission, whatever their outcome.");

    /// <summary>Flights of the mission lost at launch or landing.</summary>
    public static MetricSpec Losses { get; } = new(
        "losses", "1", EntityKind.Mission, MetricStep.Total, MetricEstimator.Sum, null,
        "Flights of the mission lost at launch or landing.");

    /// <summary>Mass landed or brought to its orbit.</summary>
    public static MetricSpec DeliveredMass { get; } = new(
        "delivered-mass", "kg", EntityKind.Mission, MetricStep.Total, MetricEstimator.Sum, null,
        "Mass landed or brought to its orbit.");

    /// <summary>Mass of guest instruments on flights that arrived.</summary>
    public static MetricSpec GuestMass { get; } = new(
        "guest-mass", "kg", EntityKind.Mission, MetricStep.Total, MetricEstimator.Sum, null,
        "Mass of guest instruments on flights that arrived.");

    /// <summary>Days in service.</summary>
    public static MetricSpec ServiceDays { get; } = new(
        "service-days", "d", EntityKind.Module, MetricStep.Yearly, MetricEstimator.Sum, null, "Days in service.");

    /// <summary>Failures in service.</summary>
    public static MetricSpec Failures { get; } = new(
        "failures", "1", EntityKind.Module, MetricStep.Total, MetricEstimator.Sum, null, "Failures in service.");

    /// <summary>Days from a failure to the start of its repair.</summary>
    public static MetricSpec RepairWaitDays { get; } = new(
        "repair-wait-days", "d", EntityKind.Module, MetricStep.Total, MetricEstimator.Sum, null,
        "Days from a failure to the start of its repair.");

    /// <summary>Power supplied by the modules in service.</summary>
    public static MetricSpec PowerSupply { get; } = new(
        "power-supply", "kW", EntityKind.Station, MetricStep.Monthly, MetricEstimator.Last, null,
        "Power supplied by the modules in service.");

    /// <summary>Power wanted by the modules in service and their guests, shed loads included.</summary>
    public static MetricSpec PowerDemand { get; } = new(
        "power-demand", "kW", EntityKind.Station, MetricStep.Monthly, MetricEstimator.Last, null,
        "Power wanted by the modules in service and their guests, shed loads included.");

    /// <summary>Data rate supplied by the modules in service.</summary>
    public static MetricSpec DataSupply { get; } = new(
        "data-supply", "Mbit/s", EntityKind.Station, MetricStep.Monthly, MetricEstimator.Last, null,
        "Data rate supplied by the modules in service.");

    /// <summary>Data rate wanted by the modules in service and their guests, shed loads included.</summary>
    public static MetricSpec DataDemand { get; } = new(
        "data-demand", "Mbit/s", EntityKind.Station, MetricStep.Monthly, MetricEstimator.Last, null,
        "Data rate wanted by the modules in service and their guests, shed loads included.");

    /// <summary>Modules whose load is shed.</summary>
    public static MetricSpec LoadsShed { get; } = new(
        "loads-shed", "1", EntityKind.Station, MetricStep.Monthly, MetricEstimator.Last, null,
        "Modules whose load is shed.");

    /// <summary>Energy left at the end of the worst dark spell; below 0 it is short.</summary>
    public static MetricSpec DarkMargin { get; } = new(
        "dark-margin", "kWh", EntityKind.Station, MetricStep.Yearly, MetricEstimator.Last, null,
        "Energy left at the end of the worst dark spell, were nothing shed; below 0 it is short.");

    /// <summary>Share of the time in which a ground station sees the Moon.</summary>
    public static MetricSpec GroundCoverage { get; } = new(
        "ground-coverage", "1", EntityKind.Station, MetricStep.Yearly, MetricEstimator.Last, null,
        "Share of the time in which a ground station sees the Moon.");

    /// <summary>Hours in which a ground station sees the Moon and no other would, by ground station.</summary>
    public static MetricSpec GroundHours { get; } = new(
        "ground-hours", "h", EntityKind.Station, MetricStep.Yearly, MetricEstimator.Sum, "ground station",
        "Hours in which a ground station sees the Moon and no other would, by ground station.");

    /// <summary>Modules in service.</summary>
    public static MetricSpec ModulesInService { get; } = new(
        "modules-in-service", "1", EntityKind.Station, MetricStep.Monthly, MetricEstimator.Last, null,
        "Modules in service.");

    /// <summary>Crew berths of the modules in service.</summary>
    public static MetricSpec CrewBerths { get; } = new(
        "crew-berths", "1", EntityKind.Station, MetricStep.Monthly, MetricEstimator.Last, null,
        "Crew berths of the modules in service.");

    /// <summary>Hours of people on the Moon.</summary>
    public static MetricSpec CrewTime { get; } = new(
        "crew-time", "h", EntityKind.Station, MetricStep.Yearly, MetricEstimator.Sum, null,
        "Hours of people on the Moon: two for three days are 144.");

    /// <summary>Hours of operation of guest instruments, by discipline.</summary>
    public static MetricSpec ScienceHours { get; } = new(
        "science-hours", "h", EntityKind.Station, MetricStep.Yearly, MetricEstimator.Sum, "discipline",
        "Hours of operation of guest instruments, by discipline.");

    /// <summary>Hours of operation of guest instruments, by owner.</summary>
    public static MetricSpec InstrumentHours { get; } = new(
        "instrument-hours", "h", EntityKind.Station, MetricStep.Yearly, MetricEstimator.Sum, "owner",
        "Hours of operation of guest instruments, by owner.");

    /// <summary>Amount booked in, from partners and modules.</summary>
    public static MetricSpec ProgrammeContributed { get; } = new(
        "programme-contributed", MetricSpec.ResourceUnit, EntityKind.Office, MetricStep.Monthly,
        MetricEstimator.Sum, "resource",
        "Amount booked in, from partners and modules.");

    /// <summary>Amount used up.</summary>
    public static MetricSpec ProgrammeConsumed { get; } = new(
        "programme-consumed", MetricSpec.ResourceUnit, EntityKind.Office, MetricStep.Monthly,
        MetricEstimator.Sum, "resource",
        "Amount used up.");

    /// <summary>Amount in the pool and on earmarked accounts.</summary>
    public static MetricSpec Stock { get; } = new(
        "stock", MetricSpec.ResourceUnit, EntityKind.Office, MetricStep.Monthly, MetricEstimator.Last, "resource",
        "Amount in the pool and on earmarked accounts.");

    /// <summary>Members by status, those without a name included.</summary>
    public static MetricSpec Members { get; } = new(
        "members", "1", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Last, "status",
        "Members by status, those without a name included; parent and child of one status count once.");

    /// <summary>Founders, states and intergovernmental organisations.</summary>
    public static MetricSpec StatesAndOrganisations { get; } = new(
        "states-and-organisations", "1", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Last, null,
        "Founders, states and intergovernmental organisations that have signed; parent and child count once. "
        + "Official figure 17 (2025), goal 50.");

    /// <summary>Institutions, companies and associations.</summary>
    public static MetricSpec Institutions { get; } = new(
        "institutions", "1", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Last, null,
        "Institutions, companies and associations that have signed; parent and child count once. Official figure "
        + "50 or more (2025), goal 500.");

    /// <summary>Members without a published name.</summary>
    public static MetricSpec UnnamedMembers { get; } = new(
        "unnamed-members", "1", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Last, null,
        "Those of the signed members that stand for official counts and have no published name.");

    /// <summary>Votes.</summary>
    public static MetricSpec Votes { get; } = new(
        "votes", "1", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Last, null,
        "Members with a vote: 1 where the lead decides, in a committee the states and organisations.");

    /// <summary>Researchers of all partners.</summary>
    public static MetricSpec ProgrammeResearchers { get; } = new(
        "programme-researchers", "persons", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Last, null,
        "Graduates of research tracks still in the field plus members of instrument teams, all partners with a "
        + "status. Goal 5,000.");

    /// <summary>Awards that lost their host.</summary>
    public static MetricSpec AwardsStranded { get; } = new(
        "awards-stranded", "1", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Sum, null,
        "Awards that lost their host.");

    /// <summary>Awards that found another host.</summary>
    public static MetricSpec AwardsRehomed { get; } = new(
        "awards-rehomed", "1", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Sum, null,
        "Awards that found another host.");

    /// <summary>Awards that ended without a flight that arrived.</summary>
    public static MetricSpec AwardsLost { get; } = new(
        "awards-lost", "1", EntityKind.Office, MetricStep.Yearly, MetricEstimator.Sum, null,
        "Awards that ended without a flight that arrived.");

    /// <summary>Letters that answered the call.</summary>
    public static MetricSpec CallLetters { get; } = new(
        "call-letters", "1", EntityKind.Office, MetricStep.Total, MetricEstimator.Sum, "call",
        "Letters that answered the call.");

    /// <summary>Letters that passed the first cut.</summary>
    public static MetricSpec CallFirstCut { get; } = new(
        "call-first-cut", "1", EntityKind.Office, MetricStep.Total, MetricEstimator.Sum, "call",
        "Letters that passed the first cut.");

    /// <summary>Full proposals that were compared.</summary>
    public static MetricSpec CallAccepted { get; } = new(
        "call-accepted", "1", EntityKind.Office, MetricStep.Total, MetricEstimator.Sum, "call",
        "Full proposals that were compared.");

    /// <summary>Proposals that were merged into another.</summary>
    public static MetricSpec CallMerged { get; } = new(
        "call-merged", "1", EntityKind.Office, MetricStep.Total, MetricEstimator.Sum, "call",
        "Proposals that were merged into another.");

    /// <summary>Projects that were given a slot.</summary>
    public static MetricSpec CallAwarded { get; } = new(
        "call-awarded", "1", EntityKind.Office, MetricStep.Total, MetricEstimator.Sum, "call",
        "Projects that were given a slot.");

    /// <summary>Mass that the call offered.</summary>
    public static MetricSpec CallOfferedMass { get; } = new(
        "call-offered-mass", "kg", EntityKind.Office, MetricStep.Total, MetricEstimator.Sum, "call",
        "Mass that the call offered.");

    /// <summary>Mass of the projects that were given a slot.</summary>
    public static MetricSpec CallAwardedMass { get; } = new(
        "call-awarded-mass", "kg", EntityKind.Office, MetricStep.Total, MetricEstimator.Sum, "call",
        "Mass of the projects that were given a slot.");

    /// <summary>Mass of the heaviest of them.</summary>
    public static MetricSpec CallLargestItem { get; } = new(
        "call-largest-item", "kg", EntityKind.Office, MetricStep.Total, MetricEstimator.Last, "call",
        "Mass of the heaviest of them.");

    /// <summary>Months from the planned to the real award.</summary>
    public static MetricSpec CallMonthsLate { get; } = new(
        "call-months-late", "months", EntityKind.Office, MetricStep.Total, MetricEstimator.Last, "call",
        "Months from the planned to the real award.");

    /// <summary>Owners of those projects who had no award before.</summary>
    public static MetricSpec CallNewcomers { get; } = new(
        "call-newcomers", "1", EntityKind.Office, MetricStep.Total, MetricEstimator.Sum, "call",
        "Owners of those projects who had no award before.");

    /// <summary>Those projects of which no owner had signed.</summary>
    public static MetricSpec CallWithoutSignatory { get; } = new(
        "call-without-signatory", "1", EntityKind.Office, MetricStep.Total, MetricEstimator.Sum, "call",
        "Those projects of which no owner had signed.");

    /// <summary>Those projects that no lead of the programme shares in.</summary>
    public static MetricSpec CallForeign { get; } = new(
        "call-foreign", "1", EntityKind.Office, MetricStep.Total, MetricEstimator.Sum, "call",
        "Those projects that no lead of the programme shares in.");

    /// <summary>Mass of the projects that no lead of the programme shares in.</summary>
    public static MetricSpec CallForeignMass { get; } = new(
        "call-foreign-mass", "kg", EntityKind.Office, MetricStep.Total, MetricEstimator.Sum, "call",
        "Mass of the projects that no lead of the programme shares in.");

    /// <summary>All metrics, in the order of entity kinds.</summary>
    public static IReadOnlyList<MetricSpec> All => field ??=
    [
        Contributed,
        Proposals,
        Awards,
        AwardedMass,
        JointAwards,
        Graduates,
        Trained,
        Nominated,
        Researchers,
        CommitmentsNamed,
        CommitmentsDelivered,
        SeatsOffered, IntakesBound, Admitted, Graduated, DroppedOut, RefusedSeats,
        Exchange,
        Launches, LaunchFailures,
        Flights, Losses, DeliveredMass, GuestMass,
        ServiceDays, Failures, RepairWaitDays,
        PowerSupply, PowerDemand, DataSupply, DataDemand, LoadsShed, DarkMargin, GroundCoverage, GroundHours,
        ModulesInService, CrewBerths, CrewTime, Visits, VisitLosses, CrewTurnedAway, ScienceHours, InstrumentHours,
        Satellites, ServiceDelivered, RelayCoverage, CrewSeats, OrdersVoted, OrdersRefused, CommitteeSeat, BlocMembers,
        ProgrammeContributed,
        ProgrammeConsumed,
        Stock,
        Members,
        StatesAndOrganisations,
        Institutions,
        UnnamedMembers,
        Votes,
        ProgrammeResearchers,
        AwardsStranded,
        AwardsRehomed,
        AwardsLost,
        CallLetters,
        CallFirstCut,
        CallAccepted,
        CallMerged,
        CallAwarded,
        CallOfferedMass,
        CallAwardedMass,
        CallLargestItem,
        CallMonthsLate,
        CallNewcomers,
        CallWithoutSignatory,
        CallForeign,
        CallForeignMass,
        PublishedBelief,
        BarterGiven,
        BarterReceived,
        BarterGivenItems,
        BarterReceivedItems,
        ReturnRatio,
        ReturnRatioOthers,
        GivenOfBudget,
        ReceivedOfBudget,
        SlotsSold, SlotsPaid, SlotsSoldTo,
        DataHours,
        SampleLoans,
    ];
}
