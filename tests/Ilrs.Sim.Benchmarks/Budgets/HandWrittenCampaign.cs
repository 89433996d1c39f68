namespace Ilrs.Sim.Benchmarks.Budgets;

/// <summary>
/// The peer of the reference campaign: the same rules as one loop over months, with the platform's random numbers and
/// functions, no queue of messages, no accounts, no fingerprint, no keyed draws.
/// </summary>
internal static class HandWrittenCampaign
{
    private const int Months = 324;

    /// <summary>Runs one replication and gives the month of the tenth operational module.</summary>
    public static double Run(Random random)
    {
        var launch = new int[25];
        var done = new double[25];
        Array.Fill(done, double.PositiveInfinity);
        for (var i = 0; i < launch.Length; i++)
        {
            launch[i] = 12 + (4 * i);
        }

        var ends = new int[Months + 7];
        var waiting = new int[3];
        var claims = new Queue<int>();
        var (pool, trained, free) = (0.0, 0, 10);
        for (var month = 0; month < Months; month++)
        {
            trained += ends[month];
            free += ends[month];
            for (var p = 0; p < 40; p++)
            {
                pool += Math.Exp(-4.4 + Normal(random));
                if (random.NextDouble() < 0.02)
                {
                    waiting[p % 3]++;
                }
            }

            for (var c = 0; c < 3; c++)
            {
                var start = Math.Min(free, waiting[c]);
                waiting[c] -= start;
                free -= start;
                ends[Math.Min(month + 6, Months + 6)] += start;
            }

            for (var i = 0; i < launch.Length; i++)
            {
                if (month < launch[i])
                {
                    launch[i] += random.NextDouble() < 0.05 ? 1 : 0;
                }
                else if (month == launch[i])
                {
                    if (random.NextDouble() < 0.9)
                    {
                        claims.Enqueue(i);
                    }
                    else
                    {
                        launch[i] += 24;
                    }
                }
            }

            while (claims.Count > 0 && pool >= 5)
            {
                pool -= 5;
                done[claims.Dequeue()] = month;
            }
        }

        return Finish(done, random) + (trained * 0.0);
    }

    private static double Finish(double[] done, Random random)
    {
        var operational = new double[15];
        var power = 0.0;
        for (var j = 0; j < operational.Length; j++)
        {
            operational[j] = Math.Min(Math.Max(done[j], done[j + 10]), Months);
            for (var up = operational[j]; up < Months;)
            {
                var down = up - (60 * Math.Log(1 - random.NextDouble()));
                power += Math.Floor(Math.Min(down, Months) - up);
                up = down + 2;
            }
        }

        Array.Sort(operational);
        return power > 0 ? operational[9] : double.NaN;
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
