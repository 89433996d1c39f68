using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Entities;

/// <summary>The order in which proposals are considered; ties go to the higher merit, then to the lower id.</summary>
internal sealed class SelectionOrder
{
    private readonly ModelTables _tables;
    private readonly PolicyDefinition _policy;
    private readonly long[] _given;
    private readonly double[] _awardedMass;
    private readonly double[] _totals;

    public SelectionOrder(
        ModelTables tables, PolicyDefinition policy, long[] given, double[] awardedMass)
    {
        _tables = tables;
        _policy = policy;
        _given = given;
        _awardedMass = awardedMass;
        _totals = new double[tables.Resources.Length];
        for (var i = 0; i < given.Length; i++)
        {
            _totals[i % _totals.Length] += given[i];
        }
    }

    public void Sort(List<CallProposal> proposals) => proposals.Sort((x, y) =>
    {
        var order = _policy.Selection switch
        {
            SelectionPolicy.ContributionShare => Contribution(y.Owner).CompareTo(Contribution(x.Owner)),
            SelectionPolicy.FairShare => _awardedMass[x.Owner].CompareTo(_awardedMass[y.Owner]),
            SelectionPolicy.LeadFirst => _tables.Partners[y.Owner].Lead.CompareTo(_tables.Partners[x.Owner].Lead),
            _ => 0,
        };
        order = order != 0 ? order : y.Merit.CompareTo(x.Merit);
        return order != 0 ? order : x.Instrument.CompareTo(y.Instrument);
    });

    /// <summary>Mean over the resources that anybody gave of the partner's share.</summary>
    private double Contribution(int partner)
    {
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
