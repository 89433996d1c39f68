namespace Ilrs.Sim.Core.Entities;

/// <summary>What a selection says of one project.</summary>
/// <param name="Proposal">The project.</param>
/// <param name="Refused">Why it was refused; null when it is awarded.</param>
internal readonly record struct CallOutcome(CallProposal Proposal, RefusalReason? Refused);
