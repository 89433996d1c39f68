using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// The order in which proposals are considered; ties go to the higher merit, then to named ones by id, then to the
/// others by number.
/// </summary>
internal sealed class SelectionOrder
{
    private readonly ModelTables _tables;
    private readonly long[] _given;
    private readonly double[] _awardedMass;
    private readonly UnnamedRecord _unnamed;
    private readonly double[] _totals;
    private readonly Comparison<CallProposal> _compare;
    private SelectionPolicy _policy;

    public SelectionOrder(ModelTables tables, long[] given, double[] awardedMass, UnnamedRecord unnamed)
    {
        _tables = tables;
        _given = given;
        _awardedMass = awardedMass;
        _unnamed = unnamed;
        _totals = new double[tables.Resources.Length];
        _compare = Compare;
    }

    public void Sort(List<CallProposal> proposals, SelectionPolicy policy)
    {
        _policy = policy;
        AddUp();
        proposals.Sort(_compare);
    }

    /// <summary>Mean over the resources that anybody gave of the partner's share, now.</summary>
    public double ShareOf(int partner)
    {
        AddUp();
        return Contribution(partner);
    }

    private void AddUp()
    {
        Array.Clear(_totals);
        for (var i = 0; i < _given.Length; i++)
        {
            _totals[i % _totals.Length] += _given[i];
        }
    }

    private int Compare(CallProposal x, CallProposal y)
    {
        var order = _policy switch
        {
            SelectionPolicy.ContributionShare => Contribution(y.Owner).CompareTo(Contribution(x.Owner)),
            SelectionPolicy.FairShare => Awarded(x.Owner).CompareTo(Awarded(y.Owner)),
            SelectionPolicy.LeadFirst => _tables.IsLead(y.Owner).CompareTo(_tables.IsLead(x.Owner)),
            _ => 0,
        };
        order = order != 0 ? order : y.Merit.CompareTo(x.Merit);
        order = order != 0 ? order : y.Named.CompareTo(x.Named);
        order = order != 0 ? order : x.Instrument.CompareTo(y.Instrument);
        order = order != 0 ? order : x.Number.CompareTo(y.Number);
        return order != 0 ? order : x.Host.CompareTo(y.Host);
    }

    private double Awarded(int partner) => partner < 0 ? _unnamed.Each : _awardedMass[partner];

    /// <summary>Mean over the resources that anybody gave of the partner's share.</summary>
    private double Contribution(int partner)
    {
        if (partner < 0)
        {
            return 0;
        }

        var (sum, count) = (0.0, 0);
        for (var r = 0; r < _totals.Length; r++)
        {
            if (_totals[r] > 0)
            {
                sum += _given[(partner * _totals.Length) + r] / _totals[r];
                count++;
            }
        }

        return count == 0 ? 0 : sum / count;
    }
}
