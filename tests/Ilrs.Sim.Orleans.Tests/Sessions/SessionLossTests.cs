using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Orleans.Abstractions.Entities;
using Ilrs.Sim.Orleans.Abstractions.Sessions;
using Ilrs.Sim.Orleans.Client;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Hosts;
using Orleans.Core.Internal;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Tests.Sessions;

/// <summary>Grains that are lost under way cost time and nothing else.</summary>
public sealed class SessionLossTests(SimCluster.Two cluster) : IClassFixture<SimCluster.Two>
{
    private readonly ClusterHost _host = new(cluster.Grains);

    [Fact]
    public async Task Session_WhenGrainsAreDeactivatedUnderWay_IsThePlainRun()
    {
        var dice = new Dice(TestSeed.For("loss"));
        var session = await Open();
        var horizon = (await Expect.Value(session.StatusAsync())).Horizon;
        var command = await Expect.Value(session.AdvanceAsync(horizon));
        var over = Expect.Value(session.WaitAsync(command.Place));
        for (var i = 0; i < 10 && !over.IsCompleted; i++)
        {
            var lost = dice.Chance(0.2)
                ? (IGrain)cluster.Grains.GetGrain<IScenarioRunGrain>(session.Id)
                : cluster.Grains.GetGrain<IPartnerGrain>($"{session.Id}/p0{dice.Between(0, 4)}");
            await lost.Cast<IGrainManagementExtension>().DeactivateOnIdle();
        }

        Assert.Equal(SessionCommandState.Done, (await over).State);
        var expected = new Simulator(BuiltIn.ReferenceCampaign, 4).Run(2);
        ResultAssert.Same(expected, (await Expect.Value(session.FiguresAsync())).Result);
        Assert.Single(await Expect.Value(session.HistoryAsync()));
    }

    [Fact]
    public async Task Command_WhenItsRequestIsRepeated_HasOnePlace()
    {
        var session = await Open();
        var grain = cluster.Grains.GetGrain<IScenarioRunGrain>(session.Id);
        var request = Guid.NewGuid();
        var first = await grain.StepAsync(request, StepData.Month, 3);
        await grain.Cast<IGrainManagementExtension>().DeactivateOnIdle();
        await Expect.Value(session.HistoryAsync());
        var again = await grain.StepAsync(request, StepData.Month, 3);
        Assert.Equal(first.Value!.Place, again.Value!.Place);
        Assert.Single(await Expect.Value(session.HistoryAsync()));
    }

    [Fact]
    public async Task Open_WhenItArrivesAgainAfterTheClose_OpensNothing()
    {
        var directory = cluster.Grains.GetGrain<ISessionDirectoryGrain>(0);
        var open = new OpenSession
        {
            Request = Guid.NewGuid(),
            Scenario = new ScenarioData { Name = "reference-campaign" },
            Seed = 1,
            Replication = 0,
            Plan = false,
        };
        var first = await directory.OpenAsync(open);
        var id = first.Value!.Id;
        Assert.Equal(id, (await directory.OpenAsync(open)).Value!.Id);
        await directory.CloseAsync(id);

        Assert.Equal(FailureKind.NotFound, (await directory.OpenAsync(open)).Failure!.Kind);
        var runner = cluster.Grains.GetGrain<IScenarioRunGrain>(id);
        for (var i = 0; i < 2; i++)
        {
            // The activation that was closed may be asked, or the next.
            var late = await Record.ExceptionAsync(
                async () => Assert.Equal(FailureKind.NotFound, (await runner.OpenAsync(open)).Failure!.Kind));
            Assert.True(late is null or OrleansException, late?.ToString());
            await runner.Cast<IGrainManagementExtension>().DeactivateOnIdle();
        }

        Assert.DoesNotContain(id, await directory.ListAsync());
    }

    [Fact]
    public async Task Entity_WhenCallsAreOldOrRepeated_RefusesOrAnswersAsBefore()
    {
        foreach (var models in cluster.Models)
        {
            models.Add("campaign", BuiltIn.ReferenceCampaign);
        }

        var grain = cluster.Grains.GetGrain<IPartnerGrain>("epochs/p00");
        Assert.Equal(SeedVerdict.Taken, (await grain.SeedAsync(Seed(2))).Verdict);
        var first = await grain.HandleAsync(Call(2, 0));
        Assert.Equal((SliceVerdict.Handled, 1L), (first.Verdict, first.After));
        Assert.Equal(first, await grain.HandleAsync(Call(2, 0)));
        Assert.Equal(SliceVerdict.Unknown, (await grain.HandleAsync(Call(2, 5))).Verdict);
        Assert.Equal(SliceVerdict.Unknown, (await grain.HandleAsync(Call(3, 1))).Verdict);
        Assert.Equal(SliceVerdict.Superseded, (await grain.HandleAsync(Call(1, 1))).Verdict);
        Assert.Equal(SeedVerdict.Superseded, (await grain.SeedAsync(Seed(1))).Verdict);
        Assert.Equal(SeedVerdict.WrongEngine, (await grain.SeedAsync(Seed(3) with { Engine = "0" })).Verdict);
        Assert.Equal(SeedVerdict.ModelWanted, (await grain.SeedAsync(Seed(3) with { Model = "none" })).Verdict);
    }

    private static SliceCall Call(long epoch, long version) =>
        new() { Epoch = epoch, Version = version, Slice = new byte[40] };

    private static EntitySeed Seed(long epoch) => new()
    {
        Epoch = epoch,
        Version = 0,
        Model = "campaign",
        Engine = EngineInfo.Version,
        Order = 0,
        Seed = 1,
        Replication = 0,
        Plan = false,
    };

    private Task<ISession> Open() => Expect.Value(_host.OpenAsync(new SessionRequest
    {
        Scenario = new ScenarioChoice { Name = "reference-campaign" },
        Seed = 4,
        Replication = 2,
    }));
}
