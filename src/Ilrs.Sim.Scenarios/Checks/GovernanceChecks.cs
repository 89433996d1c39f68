using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>Votes against the committees that a scenario may have.</summary>
internal static class GovernanceChecks
{
    /// <summary>Notes votes on awards that no committee can ever take.</summary>
    public static void Run(Scenario scenario, Shapes.ReadContext context)
    {
        var changes = Changes.Of(scenario).Select(x => x.Change.Policies)
            .Concat(scenario.Milestones.Select(x => x.Brings?.Policies)).OfType<PolicyAmendment>().ToList();
        if (scenario.Policies is { AwardVote: not AwardVote.None, Governance: not Governance.Committee }
            && changes.TrueForAll(x => x.Governance != Governance.Committee))
        {
            context.Meaning(
                "policies.award_vote", "a vote without a committee", "governance 'committee', now or by a change");
        }
    }
}
