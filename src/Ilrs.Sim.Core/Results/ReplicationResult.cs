using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Results;

/// <summary>
/// What one replication gave. The arrays are in the order of <see cref="MetricLayout"/>; the object may be reused by
/// the simulator that filled it, so a caller that keeps numbers copies them.
/// </summary>
public sealed class ReplicationResult
{
    /// <summary>Number of causes, <see cref="DelayCause.Float"/> included.</summary>
    public const int CauseCount = (int)DelayCause.Float + 1;

    /// <summary>Makes an empty result; whoever runs replications fills it.</summary>
    /// <param name="cells">Number of metric cells.</param>
    /// <param name="tracked">Number of tracked items.</param>
    /// <param name="accounts">Number of resources.</param>
    public ReplicationResult(int cells, int tracked, int accounts)
    {
        Cells = new double[cells];
        Dates = new SimTime[tracked];
        Held = new long[tracked * CauseCount];
        Last = new int[tracked];
        Accounts = new AccountTotals[accounts];
    }

    /// <summary>Index of the replication.</summary>
    public long Index { get; set; }

    /// <summary>Metric cells, addressed by <see cref="MetricSeries.Offset"/>.</summary>
    public double[] Cells { get; }

    /// <summary>Date of each tracked item, or <see cref="SimTime.Never"/>.</summary>
    public SimTime[] Dates { get; }

    /// <summary>
    /// Held seconds of each tracked item by cause (row-major, <see cref="CauseCount"/> a row), as they stand at its
    /// date; zero for an item that never came and for milestones. <see cref="Lateness"/> turns rows into lines that
    /// sum to the lateness exactly.
    /// </summary>
    public long[] Held { get; }

    /// <summary>
    /// For each tracked item the index of the tracked item that made its condition hold: the prerequisite that came
    /// last. −1 when it has no condition, or never came.
    /// </summary>
    public int[] Last { get; }

    /// <summary>Closing totals of each resource's account, in the order of the layout's resources.</summary>
    public AccountTotals[] Accounts { get; }

    /// <summary>Fingerprint of the replication: the chains of its entities folded in entity order.</summary>
    public UInt128 Fingerprint { get; set; }

    /// <summary>Messages that entities handled.</summary>
    public long Handled { get; set; }
}
