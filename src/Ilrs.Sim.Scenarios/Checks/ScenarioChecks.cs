using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>
/// What must hold between records. Runs on what could be read, so that one answer names every error; a date that is
/// missing is <see cref="SimTime.Never"/>.
/// </summary>
internal static class ScenarioChecks
{
    /// <summary>Notes everything that is wrong.</summary>
    public static void Run(Scenario scenario, ReadContext context)
    {
        DateChecks.Run(scenario, context);
        AmountChecks.Run(scenario, context);
        ConditionChecks.Run(scenario, context);
        CycleCheck.Run(scenario, context);
        RelayChecks.Run(scenario, context);
        ServiceChecks.Run(scenario, context);
        CrewChecks.Run(scenario, context);
        GovernanceChecks.Run(scenario, context);
        HandOverCheck.Run(scenario, context);
        TrainingChecks.Run(scenario, context);
        MemberChecks.Run(scenario, context);
        NationalChecks.Run(scenario, context);
        SlotChecks.Run(scenario, context);
        CallChecks.Run(scenario, context);
        InterventionChecks.Run(scenario, context);
        ActualChecks.Run(scenario, context);
    }
}
