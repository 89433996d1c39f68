using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Core.Engine;

/// <summary>Fills in planned dates of modules that open a call and do not say when they come.</summary>
internal static class PlannedDates
{
    /// <summary>
    /// Takes missing dates from the plan. It runs without interventions, branches and what is known of later dates:
    /// what is decided or happens later moves no earlier call.
    /// A module that the plan does not reach before the horizon opens no call.
    /// </summary>
    public static Scenario Fill(Scenario scenario, IReadOnlyList<ExternalEntity> externals)
    {
        var modules = new List<ModuleDefinition>(scenario.Modules);
        if (!modules.Exists(IsMissing))
        {
            return scenario;
        }

        var model = new SimulationModel(scenario with { Interventions = [], Branches = [], AsOf = null }, externals);
        var plan = new Simulator(model, seed: 0).Run(0, RunMode.Plan);
        for (var i = 0; i < plan.Dates.Length; i++)
        {
            var item = model.Layout.Tracked[i];
            var at = modules.FindIndex(x => x.Id == item.Id);
            if (item.Kind == TrackedKind.Commissioning && IsMissing(modules[at]) && !plan.Dates[i].IsNever)
            {
                modules[at] = modules[at] with { Planned = plan.Dates[i] };
            }
        }

        return scenario with { Modules = modules };
    }

    private static bool IsMissing(ModuleDefinition module) => module is { Planned: null, Slots.Notice: not null };
}
