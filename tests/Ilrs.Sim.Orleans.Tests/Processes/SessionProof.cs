using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Embedded;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Hosts;

namespace Ilrs.Sim.Orleans.Tests.Processes;

/// <summary>Sessions of one scenario, and the proof that one came to what the embedded engine gives.</summary>
internal static class SessionProof
{
    /// <summary>The scenario of the sessions.</summary>
    public const string Scenario = "programme-2026";

    private const ulong Seed = 31;

    /// <summary>A session of the scenario.</summary>
    public static SessionRequest Request(long replication) => new()
    {
        Scenario = new ScenarioChoice { Name = Scenario },
        Seed = Seed,
        Replication = replication,
    };

    /// <summary>Advances to the horizon.</summary>
    public static async Task ToTheEndAsync(ISession session)
    {
        var status = await Expect.Value(session.StatusAsync());
        if (status.State != SessionState.Ended)
        {
            var over = await Expect.Over(session, session.AdvanceAsync(status.Horizon));
            Assert.Equal(SessionCommandState.Done, over.State);
        }
    }

    /// <summary>
    /// The session stands where an embedded one does that goes through its record; at the end, its figures are those of
    /// the plain run of the file with its changes.
    /// </summary>
    public static async Task IsPlainAsync(ISession session)
    {
        var record = await Expect.Value(session.SaveAsync());
        var rebuilt = await Expect.Value(new EmbeddedHost().RebuildAsync(record));
        var (expected, actual) = (
            await Expect.Value(rebuilt.StatusAsync()), await Expect.Value(session.StatusAsync()));
        Assert.Equal((expected.Moment.Date, expected.Fingerprint), (actual.Moment.Date, actual.Fingerprint));
        Assert.Equal(await Expect.Value(rebuilt.EventsAsync()), await Expect.Value(session.EventsAsync()));
        var (here, there) = (
            await Expect.Value(rebuilt.FiguresAsync()), await Expect.Value(session.FiguresAsync()));
        ResultAssert.Same(here.Result, there.Result);
        if (actual.State == SessionState.Ended)
        {
            var changes = record.Commands
                .Where(x => x.Kind == SessionCommandKind.Intervene)
                .Select(x => (x.Change!, x.Date!.Value, x.Text!))
                .ToList();
            var plain = SimulationModel.Compile(RandomChanges.InFile(Scenario, changes));
            try
            {
                ResultAssert.Same(new Simulator(plain, record.Seed).Run(record.Replication), there.Result);
            }
            catch (Xunit.Sdk.XunitException e)
            {
                var told = string.Join("\n", changes);
                throw new Xunit.Sdk.XunitException(
                    $"Not the file with these changes (replication {record.Replication}):\n{told}\n{e.Message}");
            }
        }
    }
}
