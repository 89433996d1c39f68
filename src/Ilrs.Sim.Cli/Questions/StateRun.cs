using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>What some entities hold at a date, in every replication.</summary>
internal sealed class StateRun
{
    private readonly EntityView[][] _views;

    private StateRun(SimulationModel model, EntityView[][] views)
    {
        Model = model;
        _views = views;
    }

    /// <summary>The compiled scenario.</summary>
    public SimulationModel Model { get; }

    /// <summary>Number of replications.</summary>
    public int Replications => _views.Length;

    /// <summary>Moves every replication to a date and looks.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="date">Everything before it is complete, nothing at it.</param>
    /// <param name="entities">Ids of the entities to look at.</param>
    /// <param name="options">Number of replications, seed and threads.</param>
    /// <param name="console">Shows progress.</param>
    /// <param name="cancellation">Ends the run between two replications.</param>
    public static StateRun Of(
        Scenario scenario,
        SimTime date,
        IReadOnlyList<string> entities,
        EnsembleOptions options,
        CliConsole console,
        CancellationToken cancellation)
    {
        var model = SimulationModel.Compile(scenario);
        int[] orders = [.. entities.Select(id => model.Entities.First(entity => entity.Id == id).Order)];
        var views = new EntityView[checked((int)options.Replications)][];
        using var bar = new ProgressBar(console, options.Replications);
        var (gate, done) = (new Lock(), 0L);
        Parallel.For(
            0,
            views.Length,
            new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation },
            () => new Replication(model),
            (index, _, replication) =>
            {
                replication.Start(options.Seed, index);
                replication.AdvanceTo(date);
                views[index] = [.. orders.Select(replication.View)];
                lock (gate)
                {
                    bar.Show(++done);
                }

                return replication;
            },
            _ => { });
        return new StateRun(model, views);
    }

    /// <summary>The values of an entity in every replication, by name in the order in which they are told.</summary>
    /// <param name="entity">Place of the entity in the list that was asked for.</param>
    /// <param name="asked">True for the names that are wanted.</param>
    public IReadOnlyList<(string Name, IReadOnlyList<ViewValue> Values)> Values(int entity, Func<string, bool> asked) =>
    [
        .. _views.SelectMany(views => views[entity].Values)
            .Where(value => asked(value.Name))
            .GroupBy(value => value.Name)
            .Select(group => (group.Key, (IReadOnlyList<ViewValue>)[.. group])),
    ];

    /// <summary>The sum of a metric's cells so far, by label, in every replication.</summary>
    public IReadOnlyList<(MetricSeries Series, double[] Sums)> Sums(int entity, string metric) =>
    [
        .. _views[0][entity].Metrics
            .Where(view => view.Series.Metric.Name == metric)
            .Select(view => view.Series)
            .Select(series => (series, Array.ConvertAll(
                _views, views => views[entity].Metrics.First(view => view.Series == series).Cells.Sum()))),
    ];

    /// <summary>The accounts of an entity in every replication, by resource.</summary>
    public IReadOnlyList<(ResourceDefinition Resource, AccountView[] Accounts)> Accounts(int entity) =>
    [
        .. _views[0][entity].Accounts.Index().Select(account => (
            account.Item.Resource, Array.ConvertAll(_views, views => views[entity].Accounts[account.Index]))),
    ];
}
