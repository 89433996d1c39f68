using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>A copy of what a replication gave besides its metric cells.</summary>
internal sealed class ReplicationRow(MetricLayout layout)
{
    /// <summary>Index of the replication.</summary>
    public long Index { get; private set; }

    /// <summary>Its fingerprint.</summary>
    public UInt128 Fingerprint { get; private set; }

    /// <summary>Messages that entities handled.</summary>
    public long Handled { get; private set; }

    /// <summary>Dates of tracked items.</summary>
    public SimTime[] Dates { get; } = new SimTime[layout.Tracked.Count];

    /// <summary>Held seconds by tracked item and cause.</summary>
    public long[] Held { get; } = new long[layout.Tracked.Count * ReplicationResult.CauseCount];

    /// <summary>Closing totals of accounts.</summary>
    public AccountTotals[] Accounts { get; } = new AccountTotals[layout.Resources.Count];

    /// <summary>Copies a result, which its simulator may use again.</summary>
    public void Take(ReplicationResult result)
    {
        Index = result.Index;
        Fingerprint = result.Fingerprint;
        Handled = result.Handled;
        result.Dates.CopyTo(Dates, 0);
        result.Held.CopyTo(Held, 0);
        result.Accounts.CopyTo(Accounts, 0);
    }
}
