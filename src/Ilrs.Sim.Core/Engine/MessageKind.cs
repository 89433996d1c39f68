namespace Ilrs.Sim.Core.Engine;

/// <summary>What a message says. The meaning of the payload words A, B and C stands beside each kind.</summary>
public enum MessageKind : ushort
{
    /// <summary>From now on the entity exists. A: index of the intervention that says so and 1, or 0.</summary>
    Enter,

    /// <summary>A calendar month begins. A: months since 2000-01.</summary>
    Tick,

    /// <summary>One of the entity's own timers is due. Slot and generation say which; A, B, C as it was set.</summary>
    Timer,

    /// <summary>An intervention takes effect. A: its index in the order of date and id.</summary>
    Change,

    /// <summary>The last instant before the horizon: book what accrues with time. No payload.</summary>
    Close,

    /// <summary>To the office. A: resource, B: units, C: entity it is earmarked for, or −1.</summary>
    Contribute,

    /// <summary>To the office: a lump sum wanted. A: resource, B: units, C: the sender's claim number.</summary>
    Claim,

    /// <summary>From the office: the lump sum is taken from the pool. A: resource, B: units, C: claim number.</summary>
    ClaimServed,

    /// <summary>
    /// To the office: wanted for the coming month. A: resource, B: units, C: remaining float in seconds.
    /// </summary>
    Need,

    /// <summary>From the office: set aside for the coming month. A: resource, B: units, C: units wanted.</summary>
    Allocated,

    /// <summary>To the office: used from what was set aside. A: resource, B: units.</summary>
    Consumed,

    /// <summary>To the office: the sender needs nothing more. A: 1 when what is set aside is lost, else 0.</summary>
    CloseAccount,

    /// <summary>From the office to itself: all needs of the month are in. No payload.</summary>
    Allocate,

    /// <summary>
    /// To a vehicle family. A: priority, B: request number, C: vehicles wanted beyond the first, −1 when the vehicle
    /// was set aside before.
    /// </summary>
    LaunchRequest,

    /// <summary>
    /// To a vehicle family: the waiting request is withdrawn. B: request number. Back from the family, when the request
    /// was still waiting: A: seconds of stand-down while it waited, B: request number.
    /// </summary>
    LaunchWithdrawn,

    /// <summary>
    /// From a vehicle family. A: request number, B: seconds of stand-down while it waited, C: chance of success (bits).
    /// </summary>
    PadGranted,

    /// <summary>
    /// To a vehicle family. A: request number, B: 1 success, 0 failure, −1 not launched (the pad is free again).
    /// </summary>
    LaunchResult,

    /// <summary>
    /// A state of the sender changed. A: <see cref="Model.ConditionState"/>, B: 1 holds (or how many satellites are in
    /// service), 0 not, −1 not and never again (a module that ends; 0 is one that failed), C: milestone or −1.
    /// </summary>
    Status,

    /// <summary>
    /// From an entity that enters after the start to those that its condition names: it wants a
    /// <see cref="Status"/> for each state that holds. No payload.
    /// </summary>
    StatusWanted,

    /// <summary>
    /// From a module to the station. A: satellites in service, B: 1 in service, 0 not, C: 1 when it ended, 0 when it
    /// failed.
    /// </summary>
    Service,

    /// <summary>From the station to a module. B: 1 shed, 0 supplied.</summary>
    Shed,

    /// <summary>From a module to the station: a repair is wanted.</summary>
    RepairRequest,

    /// <summary>From the station to a module: the repair may begin.</summary>
    RepairGranted,

    /// <summary>
    /// From a module to the station: the team is free again. B: 1 after a repair, 0 when it was not wanted any more.
    /// </summary>
    RepairDone,

    /// <summary>To the station: a flight arrived. A: spare parts, B: repair teams that it brings.</summary>
    Spares,

    /// <summary>To the mission that takes over the sender's cargo. A: spares, B: repair teams.</summary>
    Cargo,

    /// <summary>From the mission that took over the cargo. B: 1 it arrived, 0 it will not fly.</summary>
    CargoArrived,

    /// <summary>From a host to the office: open its call. B: planned start of integration (seconds).</summary>
    CallOpen,

    /// <summary>From the office to every partner. A: host, B: planned start of integration (seconds).</summary>
    CallOpened,

    /// <summary>From a partner to the office. A: instrument, B: host, C: merit (bits).</summary>
    Proposal,

    /// <summary>From a host to the office: the call is void.</summary>
    CallVoid,

    /// <summary>
    /// From the office to owner and host; from the owner to the office when it is known. A: instrument, or −1 to the
    /// host for one without a name; B: host; C: to the owner the seconds until the agreement, to the host the mass
    /// (bits).
    /// </summary>
    Award,

    /// <summary>
    /// From the office to the owner. A: instrument, B: host, C: <see cref="Entities.RefusalReason"/>.
    /// </summary>
    Refusal,

    /// <summary>From the owner to the host: already has a slot from before the scenario. A: instrument.</summary>
    Assigned,

    /// <summary>From the owner to the host. A: instrument.</summary>
    Delivered,

    /// <summary>From the owner to host and office: it will not come. A: instrument.</summary>
    InstrumentWithdrawn,

    /// <summary>
    /// From the office to the owner: it has no slot any more. A: instrument, B: <see cref="Entities.GuestFate"/>.
    /// </summary>
    InstrumentReturned,

    /// <summary>From a host to the station: an instrument starts (B = 1) or stops (B = 0). A: instrument.</summary>
    InstrumentOn,

    /// <summary>
    /// To an open training programme. A: priority class, B: the sender's request number, for a partner the month.
    /// </summary>
    SeatRequest,

    /// <summary>From an open training programme. A: request number, B: 1 granted, 0 refused.</summary>
    SeatAnswer,

    /// <summary>
    /// From a training programme to itself. A: home, B: request number, or month of the intake, C: people admitted.
    /// </summary>
    CourseOver,

    /// <summary>
    /// From a training programme to a home partner. A: graduates, B: dropped out,
    /// C: request number, or month of the intake.
    /// </summary>
    CourseEnded,

    /// <summary>From a training programme to partners with nominations. A: its month, since 2000-01.</summary>
    IntakeOpened,

    /// <summary>From a training programme to the office. A: month of the intake, B: seats.</summary>
    IntakeSeats,

    /// <summary>
    /// From a partner to the office. A: programme, B: nominees, C: number of its instruments that have a slot.
    /// </summary>
    Nominate,

    /// <summary>From the office to itself: all nominations are in. A: programme.</summary>
    AssignSeats,

    /// <summary>From the office to a programme. A: home partner, B: seats, C: nominees.</summary>
    SeatsAssigned,

    /// <summary>
    /// From a partner to the office: its standing. A: <see cref="Model.MemberStatus"/>.
    /// </summary>
    Standing,

    /// <summary>From a partner to the office. A: researchers more, or fewer when negative.</summary>
    Researchers,

    /// <summary>From the office to candidates: a signing event. A: number, B: factor on the chance (bits).</summary>
    SigningEvent,

    /// <summary>From the office to owners of controlled instruments. A: the intervention.</summary>
    Barrier,

    /// <summary>From an owner to the office: redesigned. A: instrument, B: mass in kg (bits).</summary>
    Redesigned,

    /// <summary>From the office to hosts of guests: payload lists stay open. A: until (seconds).</summary>
    ListReopened,

    /// <summary>From the office to a programme, after its shares. A: nominees of all homes.</summary>
    IntakeClosed,

    /// <summary>Free for entities that a tool or test adds.</summary>
    External,

    /// <summary>From a host with slots to the office: it exists and takes guests. No payload.</summary>
    HostOpened,

    /// <summary>
    /// From a host with slots to the office. A: <see cref="Entities.HostEnd"/>, B: factor of its room when it is
    /// changed (bits).
    /// </summary>
    HostClosed,

    /// <summary>
    /// From a host to the office: a guest has no slot any more. A: instrument, B: <see cref="Entities.GuestFate"/>.
    /// </summary>
    GuestFreed,

    /// <summary>From the office to itself: all awards of the instant that lost their host are in. No payload.</summary>
    Rehome,

    /// <summary>From the office to the owner: the award stands without a host. A: instrument, B: old host.</summary>
    Stranded,

    /// <summary>From the office to a partner that owns a share of a project. A: instrument, B: host.</summary>
    JointAward,

    /// <summary>
    /// From the office to the owner: the proposal is part of another project. A: instrument, B: host, C: the instrument
    /// that leads, or −1.
    /// </summary>
    Merged,

    /// <summary>From the office to the station: a partner joined a project. A: instrument, B: partner.</summary>
    CoOwner,

    /// <summary>From a partner to the station. A: 1 when it has trained operators, else 0.</summary>
    Operators,

    /// <summary>From a mission to the station: people arrive (B = 1) or leave (B = 0). A: how many.</summary>
    Crew,

    /// <summary>
    /// From a host to the office: a guest is in its place. A: instrument, or −1 for those without a name; B: mass in kg
    /// (bits).
    /// </summary>
    Carried,

    /// <summary>
    /// From the station to the office at the turn of a year. A: instrument, or −1 when all are told; B: hours that it
    /// worked in the year (bits); C: hours whose owner period has ended since the last time (bits).
    /// </summary>
    HoursTold,

    /// <summary>From a partner to the station. A: 1 when it lends its ground stations, 0 no more.</summary>
    GroundStations,

    /// <summary>From a vehicle family or a mission to the office: a launch or landing. A: 1 success, 0 not.</summary>
    Outcome,

    /// <summary>
    /// From the station to the office at the turn of a year, where ground hours have a price. A: partner; B: hours that
    /// its ground stations added in the year (bits).
    /// </summary>
    GroundTold,

    /// <summary>From the office to a partner that can pay: room for guests is on sale. A: host.</summary>
    SlotOffered,

    /// <summary>From a partner to the office. A: instrument, B: host on which it would have a slot.</summary>
    SlotWanted,

    /// <summary>From the office to itself: all who want a slot have said so.</summary>
    SellSlots,

    /// <summary>From a partner to the office. A: people trained for crewed flights that it has now.</summary>
    CrewTrained,

    /// <summary>From a mission to the office: a crewed flight has landed. A: people; B: its number.</summary>
    CrewLanded,

    /// <summary>From a partner to the office. A: the bloc, by its number, that it belongs to from now on.</summary>
    BlocJoined,

    /// <summary>
    /// From a partner to a mission: its delivered instrument meets a barrier. A: instrument, B: change. Back to the
    /// partner where it was taken off before the launch.
    /// </summary>
    Barred,
}
