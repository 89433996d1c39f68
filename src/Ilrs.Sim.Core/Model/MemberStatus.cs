namespace Ilrs.Sim.Core.Model;

/// <summary>What a partner is to the programme; rights and counts hang on it.</summary>
public enum MemberStatus
{
    /// <summary>Founding state, or a body of one.</summary>
    Founder,

    /// <summary>State that has signed.</summary>
    State,

    /// <summary>Intergovernmental organisation that has signed.</summary>
    Intergovernmental,

    /// <summary>Institution, company or association that has signed with the lead's laboratory.</summary>
    Institution,

    /// <summary>Flies instruments without having signed.</summary>
    PayloadOnly,

    /// <summary>Has applied; nothing is signed.</summary>
    Applicant,

    /// <summary>Named as signed by one side only.</summary>
    Claimed,

    /// <summary>In talks, or named as interested.</summary>
    Interest,

    /// <summary>Was a member and has left.</summary>
    Left,
}
