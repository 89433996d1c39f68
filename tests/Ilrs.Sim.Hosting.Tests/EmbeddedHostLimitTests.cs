using Ilrs.Sim.Hosting.Embedded;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.TestKit.Hosts;

namespace Ilrs.Sim.Hosting.Tests;

public sealed class EmbeddedHostLimitTests
{
    private static readonly ScenarioChoice Campaign = new() { Name = "reference-campaign" };
    private readonly EmbeddedHost _host = new(new EmbeddedHostOptions { Runs = 1, Sessions = 1 });

    [Fact]
    public async Task Session_WhenOneTooMany_IsRefusedUntilOneIsClosed()
    {
        var request = new SessionRequest { Scenario = Campaign };
        var session = await Expect.Value(_host.OpenAsync(request));
        await Expect.Error(HostErrorKind.Limit, _host.OpenAsync(request), "1 sessions");
        await Expect.Error(HostErrorKind.Limit, session.ForkAsync(TestKit.BuiltIn.ReferenceCampaign.Scenario.Start));
        await Expect.Value(_host.CloseAsync(session.Id));
        await Expect.Value(_host.OpenAsync(request));
    }

    [Fact]
    public async Task Run_WhenOneTooMany_IsRefusedUntilOneIsRemoved()
    {
        var request = new RunRequest { Scenario = Campaign, Replications = 1 };
        var run = await Expect.Value(_host.SubmitAsync(request));
        await Expect.Error(HostErrorKind.Limit, _host.SubmitAsync(request), "1 runs");
        await Expect.Value(_host.RemoveAsync(run.Id));
        await Expect.Value(_host.SubmitAsync(request));
    }
}
