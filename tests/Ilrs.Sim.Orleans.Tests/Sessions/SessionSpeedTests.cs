using System.Diagnostics;
using System.Globalization;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Client;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Drivers;
using Ilrs.Sim.TestKit.Hosts;
using Xunit.Abstractions;

namespace Ilrs.Sim.Orleans.Tests.Sessions;

/// <summary>Figures, asserted nowhere: simulated years and grain calls per second; ILRS_LONG=1 repeats them.</summary>
public sealed class SessionSpeedTests(SimCluster.One cluster, ITestOutputHelper output) : IClassFixture<SimCluster.One>
{
    private static int Repeats => Environment.GetEnvironmentVariable("ILRS_LONG") == "1" ? 10 : 1;

    [Fact]
    public async Task Session_WhenAdvancedToTheEnd_TellsItsSpeed()
    {
        var host = new ClusterHost(cluster.Grains);
        for (var i = 0; i < Repeats; i++)
        {
            var session = await Expect.Value(host.OpenAsync(new SessionRequest
            {
                Scenario = new ScenarioChoice { Name = "programme-2026" },
                Replication = i,
            }));
            var status = await Expect.Value(session.StatusAsync());
            var began = Stopwatch.GetTimestamp();
            await Expect.Over(session, session.AdvanceAsync(status.Horizon));
            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            var years = (status.Horizon - status.Start) / (365.25 * Core.Time.Calendar.Day);
            var calls = Calls(i);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{years:0.0} years in {seconds:0.000} s: {years / seconds:0.0} years/s, "
                + $"{calls} calls to entities: {calls / seconds:0} calls/s"));
            Assert.True(calls > 0);
        }
    }

    /// <summary>A call for each entity and slice, as the runner makes them.</summary>
    private static long Calls(long replication)
    {
        var calls = 0L;
        var one = new Replication(BuiltIn.Programme);
        one.Start(seed: 1, replication);
        SliceLoop.Run(one, BuiltIn.Programme.Scenario.Horizon, slice =>
        {
            for (var i = 0; i < slice.Length; i++)
            {
                calls += i == 0 || slice[i].Target != slice[i - 1].Target ? 1 : 0;
            }
        });
        return calls;
    }
}
