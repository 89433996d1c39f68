using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Drivers;
using Ilrs.Sim.TestKit.Generation;

namespace Ilrs.Sim.Core.Tests.Engine;

/// <summary>Negative controls: a driver that breaks the order must be found out by its fingerprint.</summary>
public sealed class BrokenDriverTests
{
    [Theory]
    [InlineData(DeliveryFault.EmissionsAsTheyArrive)]
    [InlineData(DeliveryFault.MessagesInAnyOrder)]
    [InlineData(DeliveryFault.OneMessageTwice)]
    public void Driver_ThatBreaksTheOrder_GivesAnotherFingerprint(DeliveryFault fault)
    {
        var model = BuiltIn.ReferenceCampaign;
        var expected = new Simulator(model, seed: 5).Run(0);

        var broken = new MailboxDriver(1, fault: fault).Run(model, seed: 5, 0);

        Assert.NotEqual(expected.Fingerprint, broken.Fingerprint);
    }

    [Theory]
    [InlineData(DeliveryFault.EmissionsAsTheyArrive)]
    [InlineData(DeliveryFault.MessagesInAnyOrder)]
    public void Driver_ThatBreaksTheOrder_IsFoundOutByMostGeneratedScenarios(DeliveryFault fault)
    {
        const int Scenarios = 20;
        var found = 0;
        for (var i = 0; i < Scenarios; i++)
        {
            var model = SimulationModel.Compile(ScenarioGenerator.Generate(TestSeed.For($"broken/{i}")));
            var expected = new Simulator(model, seed: 5).Run(0);
            var broken = new MailboxDriver((ulong)i, fault: fault).Run(model, seed: 5, 0);
            found += broken.Fingerprint != expected.Fingerprint ? 1 : 0;
        }

        // A scenario of one partner and one mission may offer nothing to put out of order.
        Assert.InRange(found, Scenarios / 2, Scenarios);
    }
}
