using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Core.Entities;

/// <summary>What is counted of each call.</summary>
internal sealed class CallMetrics
{
    private readonly Office _office;
    private readonly int[] _label;
    private readonly (string, string)[] _calls;

    public CallMetrics(Office office, ModelTables tables)
    {
        _office = office;
        _label = new int[tables.Office];
        var calls = new List<(string, string)>();
        for (var host = tables.FirstMission; host < tables.Station; host++)
        {
            if (tables.SlotsOf(host) is { HasCall: true })
            {
                _label[host] = calls.Count;
                calls.Add((tables.Identities[host].Id, ""));
            }
        }

        _calls = [.. calls];
    }

    public MetricHandle Letters { get; private set; }

    public MetricHandle FirstCut { get; private set; }

    public MetricHandle Accepted { get; private set; }

    public MetricHandle Merged { get; private set; }

    public MetricHandle Awarded { get; private set; }

    public MetricHandle OfferedMass { get; private set; }

    public MetricHandle AwardedMass { get; private set; }

    public MetricHandle LargestItem { get; private set; }

    public MetricHandle MonthsLate { get; private set; }

    public MetricHandle Newcomers { get; private set; }

    public MetricHandle WithoutSignatory { get; private set; }

    public MetricHandle Foreign { get; private set; }

    public MetricHandle ForeignMass { get; private set; }

    public void Declare(MetricDeclarer metrics)
    {
        if (_calls.Length == 0)
        {
            return;
        }

        MetricHandle New(MetricSpec spec) =>
            metrics.Declare(spec, Array.ConvertAll(_calls, x => (x.Item1, spec.Unit)));
        Letters = New(MetricCatalogue.CallLetters);
        FirstCut = New(MetricCatalogue.CallFirstCut);
        Accepted = New(MetricCatalogue.CallAccepted);
        Merged = New(MetricCatalogue.CallMerged);
        Awarded = New(MetricCatalogue.CallAwarded);
        OfferedMass = New(MetricCatalogue.CallOfferedMass);
        AwardedMass = New(MetricCatalogue.CallAwardedMass);
        LargestItem = New(MetricCatalogue.CallLargestItem);
        MonthsLate = New(MetricCatalogue.CallMonthsLate);
        Newcomers = New(MetricCatalogue.CallNewcomers);
        WithoutSignatory = New(MetricCatalogue.CallWithoutSignatory);
        Foreign = New(MetricCatalogue.CallForeign);
        ForeignMass = New(MetricCatalogue.CallForeignMass);
    }

    /// <summary>Adds to a metric of a host's call.</summary>
    public void Add(MetricHandle metric, int host, double amount) => _office.Tally(metric, amount, _label[host]);

    /// <summary>Sets a metric of a host's call.</summary>
    public void Set(MetricHandle metric, int host, double value) => _office.Note(metric, value, _label[host]);
}
