using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Results;

/// <summary>One decision of a call under every rule, over the same projects and the same room.</summary>
/// <param name="Offered">Mass that was free, kg; infinite without a limit.</param>
/// <param name="Projects">The letters that came to the first cut.</param>
/// <param name="Winners">Winners by rule, in the order of award; places of the list are the rules' numbers.</param>
public sealed record RehearsedCall(
    double Offered,
    IReadOnlyList<RehearsedProject> Projects,
    IReadOnlyList<IReadOnlyList<RehearsedProject>> Winners)
{
    /// <summary>Winners under a rule.</summary>
    public IReadOnlyList<RehearsedProject> Under(SelectionPolicy rule) => Winners[(int)rule];
}
