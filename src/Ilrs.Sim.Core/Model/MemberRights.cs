namespace Ilrs.Sim.Core.Model;

/// <summary>Who may propose instruments and name people for seats.</summary>
public enum MemberRights
{
    /// <summary>
    /// By status: proposals of all but the merely interested and those who left, seats for those who signed. A partner
    /// without any status has every right.
    /// </summary>
    ByStatus,

    /// <summary>Everyone, whatever the status.</summary>
    Everyone,
}
