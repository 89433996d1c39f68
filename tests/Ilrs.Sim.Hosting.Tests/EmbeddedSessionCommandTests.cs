using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting.Embedded;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.TestKit.Hosts;

namespace Ilrs.Sim.Hosting.Tests;

public sealed class EmbeddedSessionCommandTests : SessionCommandConformance
{
    protected override ISessionHost NewHost(Func<string, SimTime, Task>? pace = null) =>
        new EmbeddedHost(new EmbeddedHostOptions { Pace = pace });
}
