namespace Ilrs.Sim.Core.Model;

/// <summary>Counts of members that a condition can ask for.</summary>
public enum MemberCount
{
    /// <summary>Founders, states and intergovernmental organisations that have signed.</summary>
    StatesAndOrganisations,

    /// <summary>Institutions that have signed.</summary>
    Institutions,
}
