using Ilrs.Sim.Hosting.Embedded;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.TestKit.Hosts;

namespace Ilrs.Sim.Hosting.Tests;

public sealed class EmbeddedSessionConformanceTests : SessionConformance
{
    protected override ISessionHost NewHost() => new EmbeddedHost();
}
