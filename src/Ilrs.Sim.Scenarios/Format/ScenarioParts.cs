using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>What the top level of a file holds.</summary>
internal sealed record ScenarioParts(
    Scenario Scenario, string? Description, SimTime? AsOf, IReadOnlyList<LeverParts> Levers);
