using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Analysis.Studies;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>
/// What a comparison keeps of every replication of one scenario: dates of milestones, and what partners got between two
/// years.
/// </summary>
internal sealed class ComparedSamples
{
    /// <summary>What partners get: id, words, metric, and what stands behind each number.</summary>
    public static readonly (string Id, string Words, string Metric)[] Gains =
    [
        ("awards", "Places awarded", "awards"),
        ("mass", "Mass of awards [kg]", "awarded-mass"),
        ("graduates", "Graduates", "graduates"),
        ("hours", "Working hours [h]", "instrument-hours"),
    ];

    private readonly SampleSet _samples;
    private readonly Dictionary<string, int> _milestones;
    private readonly Dictionary<string, int> _partners;

    private ComparedSamples(
        Scenario scenario, SampleSet samples, Dictionary<string, int> milestones, Dictionary<string, int> partners)
    {
        Scenario = scenario;
        _samples = samples;
        _milestones = milestones;
        _partners = partners;
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>Runs a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="options">Number of replications, seed and threads.</param>
    /// <param name="years">First and last year of what partners get.</param>
    /// <param name="progress">Takes the number of replications done.</param>
    /// <param name="cancellation">Ends the run.</param>
    public static ComparedSamples Of(
        Scenario scenario,
        EnsembleOptions options,
        (int First, int Last) years,
        Action<long> progress,
        CancellationToken cancellation)
    {
        var model = SimulationModel.Compile(scenario);
        var layout = model.Layout;
        var milestones = layout.Tracked.Index()
            .Where(x => x.Item.Kind == TrackedKind.Milestone)
            .Select(x => (x.Item.Id, x.Index))
            .ToArray();
        var totals = scenario.Partners
            .SelectMany(partner => Gains.Select(gain => gain.Id == "hours"
                ? YearlyTotals.Of(layout, gain.Metric, null, partner.Id)
                : YearlyTotals.Of(layout, gain.Metric, partner.Id)))
            .ToArray();
        var samples = SampleRunner.Run(
            model,
            options,
            milestones.Length + totals.Length,
            (result, _, numbers) =>
            {
                for (var i = 0; i < milestones.Length; i++)
                {
                    numbers[i] = SimTime.Min(result.Dates[milestones[i].Index], scenario.Horizon).Seconds;
                }

                for (var i = 0; i < totals.Length; i++)
                {
                    numbers[milestones.Length + i] =
                        totals[i].To(result, years.Last) - totals[i].To(result, years.First - 1);
                }
            },
            log: false,
            progress,
            cancellation);
        return new ComparedSamples(
            scenario,
            samples,
            milestones.Index().ToDictionary(x => x.Item.Id, x => x.Index, StringComparer.Ordinal),
            scenario.Partners.Index().ToDictionary(
                x => x.Item.Id, x => milestones.Length + (x.Index * Gains.Length), StringComparer.Ordinal));
    }

    /// <summary>True when the scenario has a milestone.</summary>
    public bool HasMilestone(string id) => _milestones.ContainsKey(id);

    /// <summary>Seconds of min(date, horizon) of a milestone, replication by replication.</summary>
    public double[] Dates(string milestone) => _samples.Column(_milestones[milestone]);

    /// <summary>1 where a milestone came before a date, replication by replication.</summary>
    public double[] Before(string milestone, SimTime date) =>
        Array.ConvertAll(Dates(milestone), x => x < date.Seconds ? 1.0 : 0.0);

    /// <summary>
    /// What a partner got, replication by replication; nothing for one that the scenario does not have.
    /// </summary>
    public double[] Gain(string partner, int gain) =>
        _partners.TryGetValue(partner, out var column)
            ? _samples.Column(column + gain)
            : new double[_samples.Replications];

    /// <summary>What all partners together got, replication by replication.</summary>
    public double[] Gain(int gain)
    {
        var sum = new double[_samples.Replications];
        foreach (var column in _partners.Values.Order())
        {
            var one = _samples.Column(column + gain);
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += one[i];
            }
        }

        return sum;
    }
}
