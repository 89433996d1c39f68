using System.CommandLine;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Output;

namespace Ilrs.Sim.Cli.Commands;

/// <summary>The options that say how many replications run, with which seed and on how many threads.</summary>
internal sealed class EnsembleOptionSet
{
    private const long MostOfSums = 100_000_000;
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

    /// <param name="most">Most replications; fewer where numbers of every one are kept.</param>
    public EnsembleOptionSet(long most = MostOfSums)
    {
        _replications.Validators.Add(result => InRange(result, _replications, most));
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

    /// <summary>The options; what nobody asked for is as in the written results, where there are any.</summary>
    /// <exception cref="CliException">The results have different seeds, and nobody asked for one.</exception>
    public EnsembleOptions Read(ParseResult parsed, IReadOnlyList<Manifest> written)
    {
        var options = Read(parsed);
        if (written.Count > 0 && parsed.GetResult(_replications) is not { Implicit: false })
        {
            options = options with { Replications = written.Min(x => x.Replications) };
        }

        if (written.Count == 0 || parsed.GetResult(_seed) is { Implicit: false })
        {
            return options;
        }

        return written.All(x => x.Seed == written[0].Seed)
            ? options with { Seed = written[0].Seed }
            : throw new CliException(
                ExitCode.Usage,
                $"A and B: found results of the seeds {written[0].Seed} and {written[^1].Seed}, expected one seed; "
                + "--seed chooses it");
    }

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
