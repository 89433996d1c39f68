using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Sources;

namespace Ilrs.Sim.Core.Tests.Engine;

/// <summary>More than 1,000 rounds at one instant end the replication with an error that names the messages.</summary>
public sealed class RoundLimitTests
{
    [Fact]
    public void Rounds_OneThousandAtOneInstant_AreAllowed()
    {
        // Round 0 holds the first message of the instant, so 999 more may follow.
        Assert.Equal(1_000, Messages(999));
    }

    [Fact]
    public void Rounds_MoreThanOneThousandAtOneInstant_AreAnErrorThatNamesTheMessages()
    {
        var error = Assert.Throws<SimulationException>(() => Messages(1_000));
        Assert.Contains("1000 rounds at 2000-03-01", error.Message, StringComparison.Ordinal);
        Assert.Contains("external pong still sends External to external ping", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Replication_AfterOneThatEndedWithAnError_StartsClean()
    {
        var fail = false;
        var model = SimulationModel.Compile(
            TestScenario.Of(5),
            [
                ScriptedEntity.Create("a", (self, message, outbox) =>
                {
                    if (message.Kind == MessageKind.Enter)
                    {
                        self.Tell(outbox, self.Self, 1);
                        self.TellAt(outbox, TestScenario.At(3), self.Self, 2);
                        _ = fail ? throw new SimulationException("as the test wants") : 0;
                    }
                }),
            ]);
        var expected = new Simulator(model, seed: 1).Run(0);

        var simulator = new Simulator(model, seed: 1);
        fail = true;
        Assert.Throws<SimulationException>(() => simulator.Run(0));
        fail = false;

        ResultAssert.Same(expected, simulator.Run(0));
    }

    /// <summary>Two entities throw a ball so many times at one instant; gives the messages handled there.</summary>
    private static int Messages(int throws)
    {
        var handled = 0;
        var player = (string id, int other) => ScriptedEntity.Create(id, (self, message, outbox) =>
        {
            if (message.Kind == MessageKind.Enter && id == "ping")
            {
                self.TellAt(outbox, TestScenario.At(2), self.Self, throws);
            }
            else if (message.Kind == MessageKind.External)
            {
                handled++;
                if (message.A > 0)
                {
                    self.Tell(outbox, self.Self + other, message.A - 1);
                }
            }
        });
        var model = SimulationModel.Compile(TestScenario.Of(5), [player("ping", 1), player("pong", -1)]);
        new Simulator(model, seed: 1).Run(0);
        return handled;
    }
}
