namespace Ilrs.Sim.Core.Model;

/// <summary>A partner that may sign at a signing event.</summary>
/// <param name="Becomes">Status that it has once it has signed.</param>
/// <param name="YearlyChance">Chance that it signs within a year of signing events, 0 to 1.</param>
public sealed record Candidacy(MemberStatus Becomes, double YearlyChance);
