using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Numerics;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>What of the scenario's members is constant: who is part of whom, who operates.</summary>
internal sealed class MemberTables
{
    public MemberTables(ModelTables tables)
    {
        var partners = tables.Partners;
        Above = Array.ConvertAll(partners, x => Chain(x, tables));
        Organisations = Array.ConvertAll(partners, x => MembersOf(x, partners));
        Houses = new int[partners.Length];
        Leads = new bool[partners.Length];
        for (var i = 0; i < Houses.Length; i++)
        {
            Houses[i] = Above[i].Length == 0 ? i : Above[i][^1];
        }

        for (var i = 0; i < Houses.Length; i++)
        {
            Leads[i] = LeadsHouse(Houses[i], partners);
        }

        Operates = new bool[partners.Length];
        foreach (var mission in tables.Missions)
        {
            Mark(mission.Operator, tables);
        }

        foreach (var module in tables.Modules)
        {
            Mark(module.Operator, tables);
        }

        var blocs = new SortedSet<string>(StringComparer.Ordinal);
        blocs.UnionWith(partners.SelectMany(static x => x.Blocs));
        blocs.UnionWith(tables.Scenario.Membership.Blocs.Select(static x => x.Bloc));
        Blocs = [.. blocs];
        HasStatus = Array.Exists(partners, static x => x.Status.Count > 0)
            || tables.Scenario.Membership.Accession is { Pools.Count: > 0 };
    }

    /// <summary>
    /// Blocs that partners belong to from the start or that have an effect, in order; not those of changes, which may
    /// come while the scenario runs.
    /// </summary>
    public string[] Blocs { get; }

    /// <summary>For each partner, the places of all that it is a part of, nearest first.</summary>
    public int[][] Above { get; }

    /// <summary>For each partner, the places of all that are members of it, directly or through another.</summary>
    public int[][] Organisations { get; }

    /// <summary>For each partner, the place of the highest that it is a part of, or its own.</summary>
    public int[] Houses { get; }

    /// <summary>Whether a partner leads the programme, or is of one house with one that does.</summary>
    public bool[] Leads { get; }

    /// <summary>Whether a partner operates a mission or a module.</summary>
    public bool[] Operates { get; }

    /// <summary>
    /// True when the scenario gives some partner a status, or has a pool of candidates. It must not depend on
    /// interventions: one may be added while the scenario runs, and metrics and state keep their places.
    /// </summary>
    public bool HasStatus { get; }

    /// <summary>Statuses of those who have signed.</summary>
    public static bool HasSigned(MemberStatus status) => status <= MemberStatus.Institution;

    /// <summary>Whether a member of a status may propose instruments.</summary>
    public static bool Proposes(MemberStatus status) => status is not (MemberStatus.Interest or MemberStatus.Left);

    /// <summary>Whether a member of a status has a vote in a committee.</summary>
    public static bool Votes(MemberStatus status) => status <= MemberStatus.Intergovernmental;

    /// <summary>Chance within one of several equal parts of a year that gives a chance within the whole year.</summary>
    public static double PartOf(double yearly, int parts) =>
        yearly >= 1 ? 1 : 1 - DeterministicMath.Pow(1 - yearly, 1.0 / parts);

    /// <summary>The first time from an instant on at which a yearly date comes.</summary>
    public static SimTime Next(Calendar calendar, SigningEvent signing, SimTime from)
    {
        for (var year = calendar.DateOf(from).Year; ; year++)
        {
            var day = Math.Min(signing.Day, calendar.DaysInMonth(year, signing.Month));
            var date = calendar.Date(year, signing.Month, day);
            if (date >= from)
            {
                return date;
            }
        }
    }

    private static int[] Chain(PartnerDefinition partner, ModelTables tables)
    {
        var chain = new List<int>();
        for (var at = partner; at.Parent is { } parent && chain.Count <= tables.Partners.Length;)
        {
            var place = tables.Require(parent, $"parent of {at.Id}");
            if (place >= tables.Partners.Length)
            {
                break;
            }

            chain.Add(place);
            at = tables.Partners[place];
        }

        return [.. chain];
    }

    private static int[] MembersOf(PartnerDefinition organisation, PartnerDefinition[] partners)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { organisation.Id };
        var members = new SortedSet<int>();
        for (var grows = true; grows;)
        {
            grows = false;
            for (var i = 0; i < partners.Length; i++)
            {
                if (partners[i].Id != organisation.Id && Names(partners[i].MemberOf, names) && members.Add(i))
                {
                    names.Add(partners[i].Id);
                    grows = true;
                }
            }
        }

        return [.. members];
    }

    private static bool Names(IReadOnlyList<string> ids, HashSet<string> names)
    {
        foreach (var id in ids)
        {
            if (names.Contains(id))
            {
                return true;
            }
        }

        return false;
    }

    private bool LeadsHouse(int house, PartnerDefinition[] partners)
    {
        for (var i = 0; i < partners.Length; i++)
        {
            if (partners[i].Lead && Houses[i] == house)
            {
                return true;
            }
        }

        return false;
    }

    private void Mark(string? partner, ModelTables tables)
    {
        if (partner is not null && tables.OrderOf(partner) is >= 0 and var place && place < Operates.Length)
        {
            Operates[place] = true;
        }
    }
}
