namespace Ilrs.Sim.Core.Model;

/// <summary>Kinds of dated changes inside a scenario.</summary>
public enum InterventionKind
{
    /// <summary>
    /// A partner leaves for good: pledges, nominations and proposals end; delivered instruments stay.
    /// </summary>
    Withdraw,

    /// <summary>A partner pays and nominates nothing until <see cref="InterventionDefinition.Until"/>.</summary>
    Suspend,

    /// <summary>
    /// All pledges of a partner are multiplied by <see cref="InterventionDefinition.Factor"/> from now on.
    /// </summary>
    BudgetFactor,

    /// <summary>One pledge gets a new monthly amount, <see cref="InterventionDefinition.Amount"/>.</summary>
    PledgeChange,

    /// <summary>A mission that has not been launched is given up.</summary>
    CancelMission,

    /// <summary>
    /// A mission is held for <see cref="InterventionDefinition.Duration"/>; booked to programme decision.
    /// </summary>
    DelayMission,

    /// <summary>The next launch or landing of a mission has a given outcome.</summary>
    ForceOutcome,

    /// <summary>A vehicle family does not launch for <see cref="InterventionDefinition.Duration"/>.</summary>
    StandDown,

    /// <summary>A module is lost for good.</summary>
    ModuleLoss,

    /// <summary>The office's policies change by <see cref="InterventionDefinition.Policies"/>.</summary>
    PolicyChange,

    /// <summary>
    /// A milestone that is not reached yet gets <see cref="InterventionDefinition.Condition"/> and
    /// <see cref="InterventionDefinition.HoldFor"/>; what must hold for a time is counted from now on.
    /// </summary>
    RedefineMilestone,

    /// <summary>
    /// A mission that has not been launched gets a new planned date, <see cref="InterventionDefinition.Launch"/>.
    /// </summary>
    MoveMission,

    /// <summary>A mission that is <see cref="MissionDefinition.Closed"/> begins to exist.</summary>
    NewMission,

    /// <summary>Something that is known to have happened, <see cref="InterventionDefinition.Event"/>.</summary>
    Actual,

    /// <summary>
    /// A partner gets the status <see cref="InterventionDefinition.Status"/>; one that had left comes back.
    /// </summary>
    Join,

    /// <summary>
    /// A partner joins the bloc <see cref="InterventionDefinition.Bloc"/>; that changes no membership by itself.
    /// </summary>
    BlocAccession,

    /// <summary>
    /// Instruments under <see cref="InterventionDefinition.Control"/> are blocked at hosts of
    /// <see cref="InterventionDefinition.Authorities"/>; their owners redesign or withdraw them.
    /// </summary>
    ExportBarrier,

    /// <summary>
    /// <see cref="InterventionDefinition.Authority"/> coordinates from now on: open calls freeze and payload lists are
    /// opened again for a time, booked to programme decision.
    /// </summary>
    AuthorityChange,

    /// <summary>A training programme that stands closed in the scenario begins its intakes.</summary>
    NewTrainingProgramme,

    /// <summary>The call of a mission or module is opened, whatever its notice says.</summary>
    NewCall,

    /// <summary>
    /// A mission or module is changed: its awards are stranded and its room is multiplied by
    /// <see cref="InterventionDefinition.Factor"/>.
    /// </summary>
    HostChange,

    /// <summary>
    /// A partner begins an instrument that is <see cref="InstrumentDefinition.Closed"/> until now,
    /// <see cref="InterventionDefinition.Instrument"/>.
    /// </summary>
    NewInstrument,
}
