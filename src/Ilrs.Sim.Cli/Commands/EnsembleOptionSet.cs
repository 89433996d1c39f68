using System.CommandLine;
using Ilrs.Sim.Analysis.Ensembles;

namespace Ilrs.Sim.Cli.Commands;

/// <summary>The options that say how many replications run, with which seed and on how many threads.</summary>
internal sealed class EnsembleOptionSet
{
    private const long MostReplications = 100_000_000;
    private const int MostThreads = 1_024;

    private readonly Option<long> _replications = new("--replications", "-n")
    {
        Description = "Number of simulated futures.",
        HelpName = "N",
        DefaultValueFactory = _ => 1_000,
    };

    private readonly Option<ulong> _seed = new("--seed")
    {
        Description = "Seed of every draw; the same seed gives the same numbers.",
        HelpName = "S",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<int?> _threads = new("--threads")
    {
        Description = "Number of threads; they change the time, never a number. Default: every processor.",
        HelpName = "N",
    };

    public EnsembleOptionSet()
    {
        _replications.Validators.Add(result => InRange(result, _replications, MostReplications));
        _threads.Validators.Add(result => InRange(result, _threads, MostThreads));
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_replications);
        command.Options.Add(_seed);
        command.Options.Add(_threads);
    }

    public EnsembleOptions Read(ParseResult parsed) => new()
    {
        Replications = parsed.GetValue(_replications),
        Seed = parsed.GetValue(_seed),
        Threads = parsed.GetValue(_threads) ?? Environment.ProcessorCount,
    };

    private static void InRange<T>(System.CommandLine.Parsing.OptionResult result, Option<T> option, long most)
    {
        if (result.Tokens.Count == 1
            && long.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var value)
            && (value < 1 || value > most))
        {
            result.AddError($"{option.Name}: found {value}, expected 1 to {most}.");
        }
    }
}
