namespace Ilrs.Sim.Core.Model;

/// <summary>How members come, go and count. Everything is off by default.</summary>
public sealed record MembershipDefinition
{
    /// <summary>Who may propose and name people.</summary>
    public MemberRights Rights { get; init; } = MemberRights.ByStatus;

    /// <summary>
    /// Rate, a year, at which a state that has signed and operates nothing withdraws; null for never.
    /// </summary>
    public Parameter? Withdrawal { get; init; }

    /// <summary>
    /// Rate, a year, at which an organisation or institution with a name that has signed and operates nothing
    /// withdraws; null for never.
    /// </summary>
    public Parameter? WithdrawalOfOthers { get; init; }

    /// <summary>How candidates sign; null: nobody signs by itself.</summary>
    public AccessionDefinition? Accession { get; init; }

    /// <summary>To how many calls at once an instrument is proposed.</summary>
    public ProposalRule Proposals { get; init; } = ProposalRule.OneCall;

    /// <summary>
    /// Loading, 0 to 1, of the quality of the owner in the merit of its instruments: how alike calls judge it.
    /// Default 0: each call judges anew.
    /// </summary>
    public Parameter MeritLoading { get; init; } = Parameter.Of(0);

    /// <summary>Coordinating authorities in the order of their dates; a later one is a change of authority.</summary>
    public IReadOnlyList<AuthorityPeriod> Authorities { get; init; } = [];

    /// <summary>
    /// For how long a change of authority freezes open calls and keeps payload lists open, seconds; drawn for each.
    /// </summary>
    public Parameter AuthorityFreeze { get; init; } = Parameter.Of(0);

    /// <summary>
    /// True when partners pay more or less as they get more or less, and may leave. Not calibrated on anything.
    /// </summary>
    public bool Engagement { get; init; }

    /// <summary>People in the team of an instrument that has a slot, where the instrument does not say.</summary>
    public int Team { get; init; }

    /// <summary>
    /// Seconds for which an instrument's data are its owners' alone; then members may use them. Null: no data are
    /// counted.
    /// </summary>
    public long? OwnerPeriod { get; init; }

    /// <summary>Samples that are lent to members.</summary>
    public IReadOnlyList<LoanDefinition> Loans { get; init; } = [];

    /// <summary>What blocs do to members that belong to them; none: nothing.</summary>
    public IReadOnlyList<BlocEffect> Blocs { get; init; } = [];

    /// <summary>Seats of crewed flights for partners; null: they have none.</summary>
    public CrewSeatRule? CrewSeats { get; init; }

    /// <summary>How many people a partner names where its nomination does not say.</summary>
    public IReadOnlyList<NomineeRule> Nominees { get; init; } = [];
}
