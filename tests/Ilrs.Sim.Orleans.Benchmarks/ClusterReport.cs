using System.Diagnostics;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Embedded;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Client;

namespace Ilrs.Sim.Orleans.Benchmarks;

/// <summary>
/// Ensembles within this process, on one silo and on two, and sessions on one silo and on two: in turns, so that what
/// else the machine does falls on all of them.
/// </summary>
internal static class ClusterReport
{
    private const string Scenario = "programme-2026";
    private static readonly ClusterHostOptions Patient = new() { ConnectTimeout = TimeSpan.FromMinutes(1) };

    public static async Task RunAsync(bool isQuick, long[] numbers, bool runs, bool sessions)
    {
        var folder = Directory.CreateTempSubdirectory("ilrs-sim-").FullName;
        var silos = new List<SiloProcess>();
        try
        {
            foreach (var data in (string[])["one.db", "two.db", "two.db"])
            {
                silos.Add(await SiloProcess.StartAsync(Path.Combine(folder, data)));
            }

            await using var one = Value(await ClusterConnection.ConnectAsync(silos[0].Gateway, options: Patient));
            await using var two = Value(await ClusterConnection.ConnectAsync(silos[1].Gateway, options: Patient));
            if (runs)
            {
                foreach (var replications in numbers is [] ? isQuick ? [1_000] : [4_000, 16_000] : numbers)
                {
                    await RunsAsync(replications, isQuick ? 1 : 5, one.Runs, two.Runs, silos);
                }
            }

            if (sessions)
            {
                await SessionsAsync("one silo", isQuick ? 2 : 10, one.Sessions);
                await SessionsAsync("two silos", isQuick ? 2 : 10, two.Sessions);
            }
        }
        finally
        {
            silos.ForEach(x => x.Dispose());
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunsAsync(
        long replications, int rounds, IRunHost one, IRunHost two, List<SiloProcess> silos)
    {
        var embedded = new EmbeddedHost();
        (string Name, IRunHost Host, SiloProcess[] Silos)[] hosts =
        [
            ("embedded", embedded, []),
            ("one silo", one, [silos[0]]),
            ("two silos", two, [silos[1], silos[2]]),
        ];
        var rates = hosts.Select(_ => new Spread()).ToArray();
        var used = hosts.Select(_ => new Spread()).ToArray();
        var shares = hosts.Select(_ => new Spread()).ToArray();
        for (var round = 0; round <= rounds; round++)
        {
            var ofEmbedded = 0.0;
            for (var i = 0; i < hosts.Length; i++)
            {
                var (before, began) = (Used(hosts[i].Silos), Stopwatch.GetTimestamp());
                await RunAsync(hosts[i].Host, replications);
                var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
                var processor = (Used(hosts[i].Silos) - before).TotalSeconds;
                ofEmbedded = i == 0 ? seconds : ofEmbedded;
                Console.WriteLine(
                    $"{(round == 0 ? "first runs" : $"round {round}")}: {hosts[i].Name}, {replications:N0} in "
                    + $"{seconds:0.0} s, {processor:0.0} s of processor time");
                if (round == 0)
                {
                    continue;
                }

                rates[i].Add(replications / seconds);
                used[i].Add(1_000 * processor / replications);
                shares[i].Add(100 * ofEmbedded / seconds);
            }
        }

        Console.WriteLine(
            $"{Scenario}, {replications:N0} replications, {Environment.ProcessorCount} processors; medians of "
            + $"{rounds} [lowest, highest]");
        for (var i = 0; i < hosts.Length; i++)
        {
            Console.WriteLine($"  {hosts[i].Name,-10} replications/s {rates[i].Text("0")}");
            Console.WriteLine($"  {"",-10} % of the embedded rate of its round {shares[i].Text("0")}");
            Console.WriteLine($"  {"",-10} processor time a replication, client and silos, ms {used[i].Text("0.000")}");
        }
    }

    private static async Task SessionsAsync(string name, int rounds, ISessionHost host)
    {
        var (years, calls, seconds) = (new Spread(), new Spread(), new Spread());
        for (var round = 0; round <= rounds; round++)
        {
            var session = Value(await host.OpenAsync(new SessionRequest
            {
                Scenario = new ScenarioChoice { Name = Scenario },
                Replication = round,
            }));
            var status = Value(await session.StatusAsync());
            var began = Stopwatch.GetTimestamp();
            var command = Value(await session.AdvanceAsync(status.Horizon));
            Value(await session.WaitAsync(command.Place));
            var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
            if (round > 0)
            {
                years.Add((status.Horizon - status.Start) / (365.25 * Core.Time.Calendar.Day) / took);
                calls.Add(EntityCalls.Of(Scenario, round) / took);
                seconds.Add(took);
            }

            Value(await host.CloseAsync(session.Id));
        }

        Console.WriteLine($"{Scenario}, a session to its end on {name}; medians of {rounds} [lowest, highest]");
        Console.WriteLine($"  seconds {seconds.Text("0.00")}");
        Console.WriteLine($"  simulated years/s {years.Text("0")}");
        Console.WriteLine($"  calls of entities/s {calls.Text("0")}");
    }

    private static async Task RunAsync(IRunHost host, long replications)
    {
        var run = Value(await host.SubmitAsync(new RunRequest
        {
            Scenario = new ScenarioChoice { Name = Scenario },
            Replications = replications,
        }));
        Value(await host.ResultAsync(run.Id));
        Value(await host.RemoveAsync(run.Id));
    }

    private static TimeSpan Used(SiloProcess[] silos) => silos.Aggregate(
        Process.GetCurrentProcess().TotalProcessorTime, (sum, silo) => sum + silo.Used);

    private static T Value<T>(Answer<T> answer)
        where T : class => answer.IsSuccess ? answer.Value : throw new InvalidOperationException(answer.Error.Message);
}
