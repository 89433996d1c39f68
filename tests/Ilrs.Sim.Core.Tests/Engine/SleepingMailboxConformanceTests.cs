using Ilrs.Sim.TestKit.Drivers;

namespace Ilrs.Sim.Core.Tests.Engine;

/// <summary>Mailboxes that save their entity after each slice and build a new one before its next message.</summary>
public sealed class SleepingMailboxConformanceTests : DriverConformance
{
    protected override int Scenarios => 12;

    protected override IReplicationDriver Open(ulong salt) => new MailboxDriver(salt, sleeps: true);
}
