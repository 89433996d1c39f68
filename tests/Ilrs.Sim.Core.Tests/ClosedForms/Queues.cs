namespace Ilrs.Sim.Core.Tests.ClosedForms;

/// <summary>Closed forms of queueing theory that the tests compare with.</summary>
internal static class Queues
{
    /// <summary>Erlang's loss formula (1917), by its recursion.</summary>
    /// <param name="servers">Number of servers.</param>
    /// <param name="load">Offered load, erlang.</param>
    public static double ErlangB(int servers, double load)
    {
        var blocked = 1.0;
        for (var n = 1; n <= servers; n++)
        {
            blocked = load * blocked / (n + (load * blocked));
        }

        return blocked;
    }

    /// <summary>Erlang's delay formula (1917): the chance to wait in M/M/c.</summary>
    public static double ErlangC(int servers, double load)
    {
        var blocked = ErlangB(servers, load);
        return servers * blocked / (servers - (load * (1 - blocked)));
    }

    /// <summary>
    /// Chance of n machines down among <paramref name="machines"/> with <paramref name="teams"/> repair teams, for
    /// n = 0 … machines: birth and death process of the machine repairman (Palm, 1947).
    /// </summary>
    /// <param name="machines">Number of machines.</param>
    /// <param name="teams">Number of repair teams.</param>
    /// <param name="ratio">Mean repair time over mean time to failure.</param>
    public static double[] Repairman(int machines, int teams, double ratio)
    {
        var chance = new double[machines + 1];
        chance[0] = 1;
        for (var n = 1; n <= machines; n++)
        {
            chance[n] = chance[n - 1] * (machines - n + 1) * ratio / Math.Min(n, teams);
        }

        var sum = chance.Sum();
        return Array.ConvertAll(chance, x => x / sum);
    }
}
