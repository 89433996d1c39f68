using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Analysis.Studies;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>The replications of one scenario as a partner sees them.</summary>
internal sealed class PartnerRun
{
    /// <summary>To the end of these years.</summary>
    public static readonly int[] Years = [2030, 2035, 2040];

    private readonly SampleSet _samples;
    private readonly int _log;

    private PartnerRun(SimulationModel model, PartnerMeasures measures, PartnerLog log, SampleSet samples)
    {
        Model = model;
        Measures = measures;
        Log = log;
        _samples = samples;
        _log = (measures.Kinds.Count * Years.Length) + model.Layout.Tracked.Count;
    }

    /// <summary>The compiled scenario.</summary>
    public SimulationModel Model { get; }

    /// <summary>What is counted.</summary>
    public PartnerMeasures Measures { get; }

    /// <summary>What became of proposals and nominees.</summary>
    public PartnerLog Log { get; }

    /// <summary>Number of replications.</summary>
    public int Replications => _samples.Replications;

    /// <summary>Runs a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="partner">Id of the partner.</param>
    /// <param name="options">Number of replications, seed and threads.</param>
    /// <param name="logged">True when proposals and nominees are asked for.</param>
    /// <param name="progress">Takes the number of replications done.</param>
    /// <param name="cancellation">Ends the run.</param>
    public static PartnerRun Of(
        Scenario scenario,
        string partner,
        EnsembleOptions options,
        bool logged,
        Action<long>? progress,
        CancellationToken cancellation)
    {
        var model = SimulationModel.Compile(scenario);
        var measures = new PartnerMeasures(model, partner);
        var log = new PartnerLog(model, partner);
        var counted = measures.Kinds.Count * Years.Length;
        var tracked = model.Layout.Tracked.Count;
        var samples = SampleRunner.Run(
            model,
            options,
            counted + tracked + log.Width,
            (result, events, numbers) =>
            {
                for (var i = 0; i < counted; i++)
                {
                    numbers[i] = measures.Read(i / Years.Length, result, Years[i % Years.Length]);
                }

                for (var i = 0; i < tracked; i++)
                {
                    numbers[counted + i] = result.Dates[i].IsNever ? double.NaN : result.Dates[i].Seconds;
                }

                log.Read(events, numbers[(counted + tracked)..]);
            },
            logged,
            progress,
            cancellation);
        return new PartnerRun(model, measures, log, samples);
    }

    /// <summary>Column of a number to the end of a year.</summary>
    public int ColumnOf(string kind, int year) =>
        (Measures.IndexOf(kind) * Years.Length) + Array.IndexOf(Years, year);

    /// <summary>Column of the date of a tracked item.</summary>
    public int DateColumn(int tracked) => (Measures.Kinds.Count * Years.Length) + tracked;

    /// <summary>Column of what the log tells.</summary>
    public int LogColumn(int column) => _log + column;

    /// <summary>One number of every replication.</summary>
    public double[] Column(int column) => _samples.Column(column);

    /// <summary>A quantile; positive infinity when it is censored.</summary>
    public double Quantile(int column, int percent) => _samples.Quantile(column, percent);

    /// <summary>The mean.</summary>
    public double Mean(int column) => _samples.Mean(column);

    /// <summary>The variance of one replication.</summary>
    public double Variance(int column) =>
        Math.Pow(_samples.Moments(column).StandardDeviation, 2);

    /// <summary>How many of all replications have a number as asked.</summary>
    public Proportion Share(int column, Func<double, bool> asked) => _samples.Share(column, asked);
}
