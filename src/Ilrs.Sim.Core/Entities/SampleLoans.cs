using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// Lends samples to members: each loan of a year goes to whoever of those that have signed had least so far, ties by
/// lot. A record of members without a name takes its number of turns.
/// </summary>
internal sealed class SampleLoans
{
    private const int YearStep = 4_096;
    private readonly Office _office;
    private readonly ModelTables _tables;
    private readonly LoanDefinition[] _loans;
    private readonly Input[] _yearly;
    private readonly DrawStream[] _numbers;
    private readonly DrawStream[] _lots;
    private readonly int[] _lender;
    private readonly int[] _mission;
    private readonly long[] _from;
    private readonly long[] _had;

    public SampleLoans(Office office, ModelTables tables, Func<string, DrawStream> stream)
    {
        _office = office;
        _tables = tables;
        var loans = new List<LoanDefinition>(tables.Scenario.Membership.Loans);
        loans.Sort(static (x, y) => string.CompareOrdinal(x.Id, y.Id));
        _loans = [.. loans];
        _yearly = Array.ConvertAll(_loans, x => new Input(x.Yearly, tables));
        _numbers = Array.ConvertAll(_loans, x => stream($"loans/{x.Id}"));
        _lots = Any ? Array.ConvertAll(tables.Partners, x => stream($"loan-lot/{x.Id}")) : [];
        _lender = Array.ConvertAll(_loans, x => tables.Require(x.Lender, $"loan {x.Id}"));
        _mission = Array.ConvertAll(_loans, x => x.Mission is { } id ? tables.Require(id, $"loan {x.Id}") : -1);
        _from = new long[_loans.Length];
        _had = new long[_lots.Length];
    }

    /// <summary>True when anything may be lent.</summary>
    public bool Any => _loans.Length > 0;

    public void Reset()
    {
        Array.Clear(_had);
        for (var i = 0; i < _from.Length; i++)
        {
            _from[i] = _mission[i] >= 0 ? long.MaxValue : (_loans[i].From ?? _tables.Scenario.Start).Seconds;
        }
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_from);
        visitor.Values(_had);
    }

    /// <summary>A mission has arrived; what it brings may be lent after a time.</summary>
    public void OnArrived(int mission)
    {
        for (var i = 0; i < _mission.Length; i++)
        {
            if (_mission[i] == mission)
            {
                _from[i] = _office.Replication.Clock.Now.Seconds + _loans[i].After;
            }
        }
    }

    /// <summary>The loans of a year.</summary>
    /// <param name="year">Calendar year, counted from the scenario's first.</param>
    /// <param name="lend">Takes lender, member and year of each.</param>
    public void EndYear(int year, Action<int, int, int> lend)
    {
        var context = _office.Replication;
        for (var i = 0; i < _loans.Length; i++)
        {
            if (_from[i] >= context.Clock.Now.Seconds)
            {
                continue;
            }

            var count = Input.Whole(_yearly[i].ValueNow(context, _numbers[i], year));
            for (var n = 0; n < count && Next(i, year) is >= 0 and var member; n++)
            {
                _had[member]++;
                _office.Tell("loan", context.Trace is null ? "" : $"{_loans[i].Id} to {_tables.Partners[member].Id}");
                lend(_lender[i], member, year);
            }
        }
    }

    private int Next(int loan, int year)
    {
        var (next, least, lot) = (-1, double.PositiveInfinity, 0.0);
        for (var i = 0; i < _had.Length; i++)
        {
            if (_tables.Members.Houses[i] == _tables.Members.Houses[_lender[loan]] || !_office.HasSigned(i))
            {
                continue;
            }

            var had = _had[i] / (double)(_tables.Partners[i].Unnamed ?? 1);
            if (had > least)
            {
                continue;
            }

            var u = _office.Replication.IsCalm ? 0.5 : _lots[i].Uniform(((long)year * YearStep) + loan);
            if (had < least || u < lot)
            {
                (next, least, lot) = (i, had, u);
            }
        }

        return next;
    }
}
