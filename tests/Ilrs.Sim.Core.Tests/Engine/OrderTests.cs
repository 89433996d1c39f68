using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Sources;

namespace Ilrs.Sim.Core.Tests.Engine;

/// <summary>The total order (time, round, entity, sequence) and what the engine promises with it.</summary>
public sealed class OrderTests
{
    private readonly List<string> _log = [];

    [Theory]
    [InlineData(10)]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void Messages_ForOneInstant_AreHandledInTheOrderOfSending(int count)
    {
        var handled = new List<long>();
        var due = TestScenario.At(2.5);
        Run(ScriptedEntity.Create("a", (self, message, outbox) =>
        {
            if (message.Kind == MessageKind.Enter)
            {
                for (var i = 0; i < count; i++)
                {
                    // Others before and after, so that the heap has something to do.
                    self.TellAt(outbox, TestScenario.At(1 + (i % 7 / 4.0)), self.Self, -1);
                    self.TellAt(outbox, due, self.Self, i);
                }
            }
            else if (message.Kind == MessageKind.External && message.A >= 0)
            {
                handled.Add(message.A);
            }
        }));

        Assert.Equal(Enumerable.Range(0, count).Select(x => (long)x), handled);
    }

    [Fact]
    public void Messages_OfSeveralSenders_AreHandledInTheOrderOfTheSenders()
    {
        var sender = (int place) => ScriptedEntity.Create($"sender-{place}", (self, message, outbox) =>
        {
            if (message.Kind == MessageKind.Enter)
            {
                self.TellAt(outbox, TestScenario.At(2), Last(self), 10 * place);
                self.TellAt(outbox, TestScenario.At(2), Last(self), (10 * place) + 1);
            }
        });
        var handled = new List<long>();
        var target = ScriptedEntity.Create("target", (_, message, _) =>
        {
            if (message.Kind == MessageKind.External)
            {
                handled.Add(message.A);
            }
        });
        Run(sender(3), target, sender(1), sender(2));

        Assert.Equal([10, 11, 20, 21, 30, 31], handled);

        int Last(ScriptedEntity self) => self.Self + (self.Identity.Id[^1] switch { '1' => 3, '2' => 2, _ => 1 });
    }

    [Fact]
    public void Instant_WithEverything_GoesFromOpeningsToTheCalendarToMessagesToRounds()
    {
        var at = TestScenario.At(2);
        Run(ScriptedEntity.Create("a", (self, message, outbox) =>
        {
            if (message.Kind == MessageKind.Enter)
            {
                self.Listen(true);
                self.TellAt(outbox, at, self.Self, 1);
                self.Alarm(outbox, 0, at);
            }

            if (self.Now == at)
            {
                _log.Add($"{self.Round} {message.Kind} {message.A}");
                if (message.Kind == MessageKind.External && message.A < 3)
                {
                    self.TellAt(outbox, self.Now, self.Self, message.A + 1);
                }
            }
        }));

        Assert.Equal(["0 Tick 2", "0 External 1", "0 Timer 0", "1 External 2", "2 External 3"], _log);
    }

    [Fact]
    public void Timer_SetAgainOrSilenced_LeavesNoTraceOfTheEarlierSetting()
    {
        Run(ScriptedEntity.Create("a", (self, message, outbox) =>
        {
            if (message.Kind == MessageKind.Enter)
            {
                self.Alarm(outbox, 0, TestScenario.At(2), 1);
                self.Alarm(outbox, 0, TestScenario.At(3), 2);
                self.Alarm(outbox, 1, TestScenario.At(2), 3);
                self.Alarm(outbox, 2, TestScenario.At(1), 4);
                self.Silence(1);
            }

            _log.Add($"{message.Kind} {message.A}");
        }));

        Assert.Equal(["Enter 0", "Timer 4", "Timer 2", "Close 0"], _log);
    }

    [Fact]
    public void Messages_SentBeforeAndAfterASnapshot_KeepTheirOrder()
    {
        var due = TestScenario.At(3);
        var handled = new List<long>();
        var model = SimulationModel.Compile(TestScenario.Of(5), [ScriptedEntity.Create("a", (self, message, outbox) =>
        {
            switch (message.Kind)
            {
                case MessageKind.Enter:
                    self.TellAt(outbox, due, self.Self, 1);
                    self.TellAt(outbox, due, self.Self, 2);
                    self.Alarm(outbox, 0, TestScenario.At(2));
                    break;
                case MessageKind.Timer:
                    self.TellAt(outbox, due, self.Self, 3);
                    break;
                case MessageKind.External:
                    handled.Add(message.A);
                    break;
            }
        })]);
        var replication = new Replication(model);
        replication.Start(seed: 1, 0);
        replication.AdvanceTo(TestScenario.At(1));
        var saved = replication.Save();

        var fresh = new Replication(model);
        fresh.Start(seed: 1, 0);
        fresh.Restore(saved);
        fresh.AdvanceTo(TestScenario.At(5));

        Assert.Equal([1, 2, 3], handled);
    }

    [Fact]
    public void Message_IntoThePast_IsAnErrorThatNamesIt()
    {
        var error = Assert.Throws<SimulationException>(() => Run(ScriptedEntity.Create("a", (self, _, outbox) =>
            self.TellAt(outbox, TestScenario.At(-1), self.Self, 0))));
        Assert.Contains("External", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Horizon_WithAnOpeningBeyond_StillClosesTheReplication()
    {
        var scenario = TestScenario.Of(5) with
        {
            Partners = [new PartnerDefinition { Id = "late", Joins = TestScenario.At(9) }],
            Interventions =
            [
                new InterventionDefinition
                {
                    Id = "never", Kind = InterventionKind.PolicyChange, Date = TestScenario.At(5), Policies = new(),
                },
            ],
        };
        Run(scenario, ScriptedEntity.Create("a", (self, message, _) => _log.Add($"{message.Kind}")));

        Assert.Equal(["Enter", "Close"], _log);
    }

    private static void Run(params ExternalEntity[] externals) => Run(TestScenario.Of(5), externals);

    private static void Run(Scenario scenario, params ExternalEntity[] externals) =>
        new Simulator(SimulationModel.Compile(scenario, externals), seed: 1).Run(0);
}
