using Ilrs.Sim.Hosting.Embedded;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.TestKit.Hosts;

namespace Ilrs.Sim.Hosting.Tests;

/// <summary>Forks that are simulated from the start: the checkpoints move no bit.</summary>
public sealed class EmbeddedSessionWithoutCheckpointsTests : SessionConformance
{
    protected override int Courses => 1;

    protected override ISessionHost NewHost() => new EmbeddedHost(new EmbeddedHostOptions { CheckpointMonths = 0 });
}
