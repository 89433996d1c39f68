using Ilrs.Sim.Hosting.Embedded;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.TestKit.Hosts;

namespace Ilrs.Sim.Hosting.Tests;

public sealed class EmbeddedRunConformanceTests : RunConformance
{
    protected override IRunHost NewHost() => new EmbeddedHost();
}
