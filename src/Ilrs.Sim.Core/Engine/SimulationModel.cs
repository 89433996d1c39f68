using Ilrs.Sim.Core.Entities;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Engine;

/// <summary>A scenario made ready to run. Immutable; threads share one.</summary>
public sealed class SimulationModel
{
    private readonly IReadOnlyList<ExternalEntity> _externals;
    private readonly int[] _cells;
    private readonly MissionFloats _floats;

    internal SimulationModel(Scenario scenario, IReadOnlyList<ExternalEntity> externals)
    {
        var sorted = new List<ExternalEntity>(externals);
        sorted.Sort(static (x, y) => string.CompareOrdinal(x.Id, y.Id));
        _externals = sorted;
        Scenario = scenario;
        Tables = new ModelTables(scenario, sorted.ConvertAll(static x => x.Id));
        _floats = new MissionFloats(Tables);
        Plan = new AgendaPlan(
            Tables.Identities, scenario.Calendar, scenario.Start, scenario.Horizon, Openings());
        (Layout, _cells) = LayOut();
        ScaledCells = FindScaledCells();
        StreamCheck.Run(CreateEntities(), Tables);
    }

    /// <summary>The scenario, with the dates of modules and the names in conditions that it left open.</summary>
    public Scenario Scenario { get; }

    /// <summary>Where each number of a result stands.</summary>
    public MetricLayout Layout { get; }

    /// <summary>Kind, id and place of every entity, in order.</summary>
    public IReadOnlyList<EntityIdentity> Entities => Tables.Identities;

    internal ModelTables Tables { get; }

    internal AgendaPlan Plan { get; }

    /// <summary>
    /// Cells that entities count in the integer units of a resource, with the units of one whole: sums stay exact, and
    /// only a result divides.
    /// </summary>
    internal (int First, int Length, double Scale)[] ScaledCells { get; }

    /// <summary>Makes a scenario ready to run.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <exception cref="ScenarioException">Ids do not fit together; a validated scenario never does that.</exception>
    public static SimulationModel Compile(Scenario scenario) => Compile(scenario, []);

    /// <summary>Makes a scenario ready to run together with entities that a tool or test adds.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="externals">Entities of the kind <see cref="EntityKind.External"/>.</param>
    public static SimulationModel Compile(Scenario scenario, IReadOnlyList<ExternalEntity> externals) =>
        new(PlannedDates.Fill(ServiceConditions.Resolve(scenario), externals), externals);

    /// <summary>A set of entities for one thread, in entity order, with their metric cells.</summary>
    public Entity[] CreateEntities()
    {
        var entities = new Entity[Tables.Identities.Length];
        for (var i = 0; i < entities.Length; i++)
        {
            entities[i] = CreateEntity(i);
        }

        return entities;
    }

    /// <summary>One entity, with its metric cells.</summary>
    /// <param name="order">Its place in the order.</param>
    public Entity CreateEntity(int order)
    {
        var entity = Create(Tables.Identities[order]);
        entity.Declare(new MetricDeclarer([], Tables.Identities[order], Layout.Years, Layout.Months, 0));
        entity.AllocateCells(_cells[order]);
        return entity;
    }

    private Entity Create(EntityIdentity identity) => identity.Kind switch
    {
        EntityKind.Partner => new Partner(identity, Tables),
        EntityKind.TrainingProgramme => new TrainingProgramme(identity, Tables),
        EntityKind.VehicleFamily => new VehicleFamily(identity, Tables),
        EntityKind.Mission => new Mission(identity, Tables, _floats),
        EntityKind.Module => new StationModule(identity, Tables),
        EntityKind.Station => new Station(identity, Tables),
        EntityKind.Office => new Office(identity, Tables),
        _ => _externals[identity.Order - Tables.Office - 1].Create(identity, Tables.Identities),
    };

    /// <summary>Units of one whole in the cells of a series; 1 where entities count in wholes.</summary>
    internal double ScaleOf(MetricSeries series) =>
        Array.Find(ScaledCells, x => x.First == series.Offset) is { Scale: > 0 } scaled ? scaled.Scale : 1;

    private (int First, int Length, double Scale)[] FindScaledCells()
    {
        var scaled = new List<(int, int, double)>();
        foreach (var series in Layout.Series)
        {
            if (series.Metric.Unit == MetricSpec.ResourceUnit)
            {
                var scale = Tables.Scales[Tables.ResourceIndex(series.Label!)];
                scaled.Add((series.Offset, series.Length, scale));
            }
        }

        return [.. scaled];
    }

    private (MetricLayout Layout, int[] Cells) LayOut()
    {
        var years = Tables.YearOf(new SimTime(Scenario.Horizon.Seconds - 1)) + 1;
        var months = Scenario.Calendar.MonthOf(new SimTime(Scenario.Horizon.Seconds - 1)) - Tables.FirstMonth + 1;
        var series = new List<MetricSeries>();
        var counts = new int[Tables.Identities.Length];
        var offset = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            var declarer = new MetricDeclarer(series, Tables.Identities[i], years, months, offset);
            Create(Tables.Identities[i]).Declare(declarer);
            counts[i] = declarer.Count;
            offset += declarer.Count;
        }

        var tracked = new List<TrackedItem>();
        foreach (var mission in Tables.Missions)
        {
            tracked.Add(new TrackedItem(mission.Id, mission.Name ?? mission.Id, TrackedKind.Launch));
            tracked.Add(new TrackedItem(mission.Id, mission.Name ?? mission.Id, TrackedKind.Arrival));
        }

        foreach (var module in Tables.Modules)
        {
            tracked.Add(new TrackedItem(module.Id, module.Name ?? module.Id, TrackedKind.Commissioning));
        }

        foreach (var milestone in Tables.Milestones)
        {
            tracked.Add(new TrackedItem(milestone.Id, milestone.Name ?? milestone.Id, TrackedKind.Milestone));
        }

        var layout = new MetricLayout(
            Scenario.Calendar, Tables.FirstMonth, months, series, tracked, Tables.Resources);
        return (layout, counts);
    }

    private IEnumerable<AgendaPlan.Opening> Openings()
    {
        for (var i = 0; i < Tables.Identities.Length; i++)
        {
            if (!Tables.IsClosed(i))
            {
                yield return new AgendaPlan.Opening(Tables.EntersAt(i), -1, new Message(i, -1, MessageKind.Enter));
            }
        }

        for (var i = 0; i < Tables.Interventions.Length; i++)
        {
            var change = Tables.Interventions[i];
            var target = Tables.TargetOf(change);
            if (change.Kind == InterventionKind.NewMission)
            {
                yield return new AgendaPlan.Opening(change.Date, i, new Message(target, -1, MessageKind.Enter, i + 1));
            }

            yield return new AgendaPlan.Opening(change.Date, i, new Message(target, -1, MessageKind.Change, i));
        }
    }
}
