using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// What everybody can believe of each chance after the outcomes seen so far: the mean of the beta posterior. No draw
/// looks at it.
/// </summary>
internal sealed class PublishedBelief
{
    private readonly BeliefTables _tables;
    private readonly Office _office;
    private readonly long[] _successes;
    private readonly long[] _trials;
    private readonly int _years;
    private MetricHandle _belief;

    public PublishedBelief(Office office, ModelTables tables)
    {
        _tables = tables.Beliefs;
        _office = office;
        _successes = new long[_tables.Labels.Length];
        _trials = new long[_tables.Labels.Length];
        _years = tables.YearOf(new(tables.Scenario.Horizon.Seconds - 1)) + 1;
    }

    public void Declare(MetricDeclarer metrics)
    {
        if (_tables.Labels.Length > 0)
        {
            _belief = metrics.Declare(
                MetricCatalogue.PublishedBelief, Array.ConvertAll(_tables.Labels, static x => (x, "1")));
        }
    }

    public void Enter()
    {
        for (var i = 0; i < _successes.Length; i++)
        {
            Write(i);
        }
    }

    /// <summary>A launch or landing has succeeded or failed.</summary>
    public void Observe(in Message outcome)
    {
        var i = _tables.Of(outcome.Sender);
        _successes[i] += outcome.A;
        _trials[i]++;
        Write(i);
    }

    public void Reset()
    {
        Array.Clear(_successes);
        Array.Clear(_trials);
    }

    public void Describe(EntityViewBuilder view)
    {
        for (var i = 0; i < _successes.Length; i++)
        {
            view.Number($"belief/{_tables.Labels[i]}", Mean(i), "1");
        }
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_successes);
        visitor.Values(_trials);
    }

    private double Mean(int i) =>
        (_tables.Priors[i].A + _successes[i]) / (_tables.Priors[i].A + _tables.Priors[i].B + _trials[i]);

    private void Write(int i)
    {
        for (var year = _office.Replication.Clock.Year; year < _years; year++)
        {
            _office.NoteAt(_belief, year, Mean(i), i);
        }
    }
}
