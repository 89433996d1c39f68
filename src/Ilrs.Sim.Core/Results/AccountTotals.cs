namespace Ilrs.Sim.Core.Results;

/// <summary>Totals of one resource in its integer units; the balance is exact at every instant.</summary>
/// <param name="Opening">Stock at the start.</param>
/// <param name="Contributed">Paid in by partners and modules.</param>
/// <param name="Committed">Set aside for work that has not used it yet.</param>
/// <param name="Consumed">Used up.</param>
/// <param name="Returned">Given back to contributors.</param>
/// <param name="Lost">Lost with a failed flight or module.</param>
/// <param name="Expired">Not used in time.</param>
/// <param name="Stock">In the pool and on earmarked accounts.</param>
public readonly record struct AccountTotals(
    long Opening,
    long Contributed,
    long Committed,
    long Consumed,
    long Returned,
    long Lost,
    long Expired,
    long Stock)
{
    /// <summary>
    /// Opening + contributed − (committed + consumed + returned + lost + expired + stock); 0 when exact.
    /// </summary>
    public long Imbalance => Opening + Contributed - (Committed + Consumed + Returned + Lost + Expired + Stock);
}
