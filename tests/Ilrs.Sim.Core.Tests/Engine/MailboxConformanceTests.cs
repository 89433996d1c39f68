using Ilrs.Sim.TestKit.Drivers;

namespace Ilrs.Sim.Core.Tests.Engine;

/// <summary>Mailboxes with a queue for each entity, bytes at the boundary, shuffled delivery.</summary>
public sealed class MailboxConformanceTests : DriverConformance
{
    protected override IReplicationDriver Open(ulong salt) => new MailboxDriver(salt);
}
