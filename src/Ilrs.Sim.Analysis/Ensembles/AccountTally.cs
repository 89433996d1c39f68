using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>Sums the closing totals of accounts in integer units, and checks that each account balances.</summary>
internal sealed class AccountTally(MetricLayout layout)
{
    private const int Lines = 8;
    private readonly Int128[] _sums = new Int128[layout.Resources.Count * Lines];

    public void Add(ReplicationResult row)
    {
        for (var account = 0; account < row.Accounts.Length; account++)
        {
            var totals = row.Accounts[account];
            if (totals.Imbalance != 0)
            {
                throw new InconsistentReplicationException(
                    $"Replication {row.Index}: the account of {layout.Resources[account].Id} is out of balance by " +
                    $"{totals.Imbalance} units.");
            }

            var sums = _sums.AsSpan(account * Lines, Lines);
            sums[0] += totals.Opening;
            sums[1] += totals.Contributed;
            sums[2] += totals.Committed;
            sums[3] += totals.Consumed;
            sums[4] += totals.Returned;
            sums[5] += totals.Lost;
            sums[6] += totals.Expired;
            sums[7] += totals.Stock;
        }
    }

    public IReadOnlyList<AccountSummary> Summarise(long replications) =>
        [.. layout.Resources.Select((_, account) => Summarise(account, replications))];

    public void Visit(StateVisitor visitor)
    {
        foreach (ref var sum in _sums.AsSpan())
        {
            visitor.Value(ref sum);
        }
    }

    private AccountSummary Summarise(int account, long replications)
    {
        var resource = layout.Resources[account];
        var units = 1.0;
        for (var i = 0; i < resource.Decimals; i++)
        {
            units *= 10;
        }

        double Mean(int line) => (double)_sums[(account * Lines) + line] / units / replications;
        return new AccountSummary(resource, Mean(0), Mean(1), Mean(2), Mean(3), Mean(4), Mean(5), Mean(6), Mean(7));
    }
}
