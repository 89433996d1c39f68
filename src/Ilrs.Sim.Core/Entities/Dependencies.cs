using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>Who waits for whom, and how much float the plan leaves.</summary>
internal static class Dependencies
{
    /// <summary>For each entity, the places of the entities whose conditions name it, in order.</summary>
    public static int[][] Followers(ModelTables tables)
    {
        var sets = new SortedSet<int>[tables.Identities.Length];
        for (var i = 0; i < sets.Length; i++)
        {
            sets[i] = [];
        }

        for (var i = 0; i < tables.Missions.Length; i++)
        {
            Add(tables, sets, tables.Missions[i].Requires, tables.FirstMission + i);
            Add(tables, sets, tables.Missions[i].Needs, tables.FirstMission + i);
        }

        for (var i = 0; i < tables.Modules.Length; i++)
        {
            Add(tables, sets, tables.Modules[i].Requires, tables.FirstModule + i);
        }

        foreach (var milestone in tables.Milestones)
        {
            Add(tables, sets, milestone.Condition, tables.Station);
        }

        foreach (var change in tables.Interventions)
        {
            Add(tables, sets, change.Condition, tables.Station);
        }

        foreach (var service in tables.Services)
        {
            Add(tables, sets, service.Requires, tables.Station);
        }

        if (tables.Scenario.Membership.Accession is { SuccessMultiplier: not 1 })
        {
            for (var i = tables.FirstMission; i < tables.FirstModule; i++)
            {
                sets[i].Add(tables.Office);
            }
        }

        if (tables.Scenario.Barter.Sale is not null
            || Array.Exists(tables.Milestones, static x => x.Brings is not null)
            || tables.Scenario.Membership.CrewSeats?.Milestone is not null)
        {
            sets[tables.Station].Add(tables.Office);
        }

        foreach (var loan in tables.Scenario.Membership.Loans)
        {
            if (loan.Mission is { } mission)
            {
                sets[tables.Require(mission, $"loan {loan.Id}")].Add(tables.Office);
            }
        }

        return Array.ConvertAll(sets, static x => { var a = new int[x.Count]; x.CopyTo(a); return a; });
    }

    /// <summary>When the station begins to hear of each entity.</summary>
    public static SimTime[] StationHearsFrom(ModelTables tables)
    {
        var from = new SimTime[tables.Identities.Length];
        Array.Fill(from, SimTime.Never);
        for (var i = 0; i < from.Length; i++)
        {
            var id = tables.Identities[i].Id;
            foreach (var milestone in tables.Milestones)
            {
                if (Names(milestone.Condition, id) || NamesOwn(milestone.Condition, i, tables))
                {
                    from[i] = tables.Scenario.Start;
                }
            }

            foreach (var service in tables.Services)
            {
                if (service.Requires is { } condition && (Names(condition, id) || NamesOwn(condition, i, tables)))
                {
                    from[i] = tables.Scenario.Start;
                }
            }

            foreach (var change in tables.Interventions)
            {
                if (change.Condition is { } condition && (Names(condition, id) || NamesOwn(condition, i, tables)))
                {
                    from[i] = SimTime.Min(from[i], change.Date);
                }
            }
        }

        return from;
    }

    /// <summary>
    /// Float of each mission in seconds: the earliest planned date at which a follower needs it less its planned
    /// arrival (backward pass of the critical path method on planned dates; Kelley and Walker, 1959).
    /// </summary>
    /// <param name="tables">The scenario.</param>
    /// <param name="asOf">Followers that enter later do not count.</param>
    public static long[] MissionFloats(ModelTables tables, SimTime asOf)
    {
        var needed = new Dictionary<int, long>();
        var floats = new long[tables.Missions.Length];
        for (var i = 0; i < floats.Length; i++)
        {
            var mission = tables.Missions[i];
            var arrival = mission.Launch.Seconds + mission.Transfer;
            floats[i] = NeededBy(tables, tables.FirstMission + i, asOf, needed) - arrival;
        }

        return floats;
    }

    private static long NeededBy(ModelTables tables, int order, SimTime asOf, Dictionary<int, long> known)
    {
        if (known.TryGetValue(order, out var date))
        {
            return date;
        }

        known[order] = tables.Scenario.Horizon.Seconds;
        var earliest = tables.Scenario.Horizon.Seconds;
        foreach (var follower in tables.Followers[order])
        {
            if (tables.EntersAt(follower) > asOf)
            {
                continue;
            }

            if (follower < tables.FirstModule)
            {
                var mission = tables.Missions[follower - tables.FirstMission];
                earliest = Math.Min(earliest, mission.Launch.Seconds - mission.Campaign - mission.Integration);
            }
            else if (follower < tables.Station)
            {
                var module = tables.Modules[follower - tables.FirstModule];
                var work = new Input(module.Deployment, tables).Median(tables)
                    + new Input(module.Commissioning, tables).Median(tables);
                earliest = Math.Min(earliest, NeededBy(tables, follower, asOf, known) - (long)work);
            }
            else
            {
                earliest = Math.Min(earliest, FirstAnnounced(tables, tables.Identities[order].Id).Seconds);
            }
        }

        return known[order] = earliest;
    }

    private static SimTime FirstAnnounced(ModelTables tables, string entity)
    {
        var first = tables.Scenario.Horizon;
        foreach (var milestone in tables.Milestones)
        {
            if (milestone.Announced.Count > 0 && Names(milestone.Condition, entity))
            {
                first = SimTime.Min(first, milestone.Announced[^1].Date);
            }
        }

        return first;
    }

    private static bool Names(ConditionDefinition condition, string entity)
    {
        foreach (var item in condition.Items)
        {
            if (item.Entity == entity && (item.IsDated || item.State == ConditionState.Signed))
            {
                return true;
            }
        }

        foreach (var group in condition.Groups)
        {
            if (Names(group, entity))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it names milestones, which the station reaches, or members, which the office counts.</summary>
    private static bool NamesOwn(ConditionDefinition condition, int order, ModelTables tables) =>
        (order == tables.Station && NamesMilestone(condition))
        || (order == tables.Office && MemberThresholds.IsIn(condition));

    private static bool NamesMilestone(ConditionDefinition condition)
    {
        foreach (var item in condition.Items)
        {
            if (item.State == ConditionState.Reached)
            {
                return true;
            }
        }

        foreach (var group in condition.Groups)
        {
            if (NamesMilestone(group))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(ModelTables tables, SortedSet<int>[] sets, ConditionDefinition? condition, int follower)
    {
        if (condition is null)
        {
            return;
        }

        foreach (var item in condition.Items)
        {
            if (item.State is ConditionState.Working or ConditionState.Served)
            {
                continue; // the station follows instruments and services itself
            }

            var order = item.State == ConditionState.Reached ? tables.Station
                : item.State == ConditionState.Members ? tables.Office
                : tables.Require(item.Entity, $"condition of {tables.Identities[follower]}");
            sets[order].Add(follower);
        }

        foreach (var group in condition.Groups)
        {
            Add(tables, sets, group, follower);
        }
    }
}
