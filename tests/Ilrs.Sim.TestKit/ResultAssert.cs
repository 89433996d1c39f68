using Ilrs.Sim.Core.Results;
using Xunit;

namespace Ilrs.Sim.TestKit;

/// <summary>Compares the results of two replications to the bit.</summary>
public static class ResultAssert
{
    /// <summary>Everything is the same: the numbers, what was handled, and the fingerprint.</summary>
    public static void Same(ReplicationResult expected, ReplicationResult actual)
    {
        SameNumbers(expected, actual);
        Assert.Equal(expected.Handled, actual.Handled);
        Assert.Equal(expected.Fingerprint, actual.Fingerprint);
    }

    /// <summary>All numbers are the same, whatever the messages that led to them.</summary>
    public static void SameNumbers(ReplicationResult expected, ReplicationResult actual)
    {
        Assert.Equal(expected.Dates, actual.Dates);
        Assert.Equal(expected.Held, actual.Held);
        Assert.Equal(expected.Last, actual.Last);
        Assert.Equal(expected.Accounts, actual.Accounts);
        Assert.Equal(
            Array.ConvertAll(expected.Cells, BitConverter.DoubleToInt64Bits),
            Array.ConvertAll(actual.Cells, BitConverter.DoubleToInt64Bits));
    }
}
