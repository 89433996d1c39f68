using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Abstractions.Runs;
using Ilrs.Sim.Orleans.Abstractions.Sessions;
using Ilrs.Sim.TestKit.Hosts;

namespace Ilrs.Sim.Orleans.Tests.Processes;

/// <summary>All silos are killed at once and started again on their data file.</summary>
[Collection(ProcessCollection.Name)]
public sealed class AllKilledTests(SiloProcesses silos)
{
    [Fact]
    public Task Work_WhenAllSilosAreKilledAndNobodyCalls_IsWokenByItsReminders() =>
        silos.RunAsync("all killed, nobody calls", async () =>
        {
            using var records = new RecordsOnFile(silos.Data);
            await using var client = await silos.ConnectAsync();
            var run = await Expect.Value(client.Runs.SubmitAsync(RunProof.Request));
            var session = await Expect.Value(client.Sessions.OpenAsync(SessionProof.Request(100)));
            var horizon = (await Expect.Value(session.StatusAsync())).Horizon;
            await Expect.Value(session.AdvanceAsync(horizon));
            await silos.KillAllAsync();

            Assert.NotEqual(CommandStateData.Done, await StateAsync());
            Assert.Equal(RunStateData.Running, (await records.RunAsync(run.Id)).State!.State);
            await silos.StartAllAsync();

            // The test looks into the file and calls no grain.
            await RecordsOnFile.UntilAsync(async () => await StateAsync() == CommandStateData.Done);
            await RecordsOnFile.UntilAsync(
                async () => (await records.RunAsync(run.Id)).State!.State == RunStateData.Done);

            await SessionProof.IsPlainAsync(session);
            RunProof.IsPlain(await Expect.Value(client.Runs.ResultAsync(run.Id)));
            await Expect.Value(client.Sessions.CloseAsync(session.Id));
            await Expect.Value(client.Runs.RemoveAsync(run.Id));

            async Task<CommandStateData> StateAsync() =>
                (await records.SessionAsync(session.Id)).State!.Record!.Commands.Single().State;
        });

    [Fact]
    public Task Client_WhenAllSilosAreKilledUnderWay_GetsItsAnswers() =>
        silos.RunAsync("all killed, a client waits", async () =>
        {
            await using var client = await silos.ConnectAsync();
            var run = await Expect.Value(client.Runs.SubmitAsync(RunProof.Request));
            var result = client.Runs.ResultAsync(run.Id);
            var session = await Expect.Value(client.Sessions.OpenAsync(SessionProof.Request(101)));
            var horizon = (await Expect.Value(session.StatusAsync())).Horizon;
            var over = Expect.Over(session, session.AdvanceAsync(horizon));
            await silos.KillAllAsync();
            Assert.False(result.IsCompleted);
            await silos.StartAllAsync();

            Assert.Equal(SessionCommandState.Done, (await over).State);
            await SessionProof.IsPlainAsync(session);
            RunProof.IsPlain(await Expect.Value(result));
            await Expect.Value(client.Sessions.CloseAsync(session.Id));
            Assert.Equal(RunState.Done, (await Expect.Value(client.Runs.RemoveAsync(run.Id))).State);
        });
}
