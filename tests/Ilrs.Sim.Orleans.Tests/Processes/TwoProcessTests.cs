using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Hosts;

namespace Ilrs.Sim.Orleans.Tests.Processes;

/// <summary>More than one process at one data file, and at its gateways.</summary>
[Collection(ProcessCollection.Name)]
public sealed class TwoProcessTests(SiloProcesses silos)
{
    [Fact]
    public Task Record_WhenAnotherProcessTakesItOver_LosesNothing() => silos.RunAsync("taken over", async () =>
    {
        var dice = new Dice(TestSeed.For("taken-over"));
        using var records = new RecordsOnFile(silos.Data);
        await using var client = await silos.ConnectAsync();
        var session = await Expect.Value(client.Sessions.OpenAsync(SessionProof.Request(102)));
        var takenOver = 0;
        for (var turn = 0; turn < 4; turn++)
        {
            var over = Expect.Over(session, session.StepAsync(SessionStep.Year, dice.Between(1, 6)));
            while (!over.IsCompleted)
            {
                takenOver += await records.TryTakeOverAsync(session.Id) ? 1 : 0;
                await Task.Delay(dice.Between(0, 300));
            }

            Assert.Equal(SessionCommandState.Done, (await over).State);
        }

        Assert.True(takenOver > 0);
        Assert.Equal(4, (await Expect.Value(session.HistoryAsync())).Count);
        await SessionProof.ToTheEndAsync(session);
        await SessionProof.IsPlainAsync(session);
        await Expect.Value(client.Sessions.CloseAsync(session.Id));
    });

    [Fact]
    public Task Client_WhenOneOfTheGatewaysIsDead_ConnectsAtOnce() => silos.RunAsync("a dead gateway", async () =>
    {
        await silos.Silos[0].KillAsync();
        try
        {
            // Orleans draws the gateway with which a client begins.
            for (var i = 0; i < 6; i++)
            {
                await using var client = await silos.ConnectAsync();
            }
        }
        finally
        {
            await silos.Silos[0].StartAsync();
        }
    });

    [Fact]
    public async Task Silo_WhenItsInputEnds_StopsInGoodOrder()
    {
        var silo = SiloUnderTest.On(silos.Data);
        try
        {
            await silo.StartAsync();
            Assert.Equal(0, await silo.CloseInputAsync());
        }
        finally
        {
            silo.Abandon();
        }
    }
}
