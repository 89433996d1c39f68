using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Commands;
using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Cli.Output;

/// <summary>Checks a written result against its manifest, and against a new run of its scenario.</summary>
internal static class ResultVerifier
{
    /// <summary>Compares everything that the manifest states; gives one line for each difference.</summary>
    /// <param name="directory">The folder of the result.</param>
    /// <param name="threads">Number of threads of the new run.</param>
    /// <param name="console">Shows the progress of the run.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="CliException">There is no readable manifest or scenario.</exception>
    public static IReadOnlyList<string> Differences(
        string directory,
        int threads,
        CliConsole console,
        CancellationToken cancellation)
    {
        var manifest = ReadManifest(directory);
        var differences = new List<string>();
        void Compare(string what, string found, string expected)
        {
            if (found != expected)
            {
                differences.Add($"{what}: found {found}, expected {expected}");
            }
        }

        foreach (var (name, hash) in manifest.Files)
        {
            Compare(Path.Combine(directory, name), FileHash(directory, name), $"SHA-256 {hash}");
        }

        var scenario = Path.Combine(directory, ResultFiles.ScenarioName);
        var document = ScenarioAccess.Load(new ScenarioSelection(scenario, [], []));
        Compare("engine version", EngineInfo.Version, manifest.Engine);
        Compare("model hash", document.ModelHash, manifest.ModelHash);
        Compare("document hash", document.DocumentHash, manifest.DocumentHash);

        var options = new EnsembleOptions
        {
            Replications = manifest.Replications,
            Seed = manifest.Seed,
            Threads = threads,
        };
        var projection = Projection.Run(document, options, console, cancellation);
        Compare("fingerprint", Fingerprints.Format(projection.Result.Fingerprint), manifest.Fingerprint);
        foreach (var (name, content) in ResultFiles.Content(projection, manifest.Trace))
        {
            Compare(
                $"{name} of a new run",
                $"SHA-256 {Manifest.Hash(content)}",
                manifest.Files.TryGetValue(name, out var hash) ? $"SHA-256 {hash}" : "no such file");
        }

        return differences;
    }

    private static Manifest ReadManifest(string directory)
    {
        var path = Path.Combine(directory, ResultFiles.ManifestName);
        return File.Exists(path)
            ? Manifest.Read(File.ReadAllBytes(path), path)
            : throw new CliException(ExitCode.Usage, $"{path}: found no file, expected the manifest of a result");
    }

    private static string FileHash(string directory, string name)
    {
        var path = Path.Combine(directory, name);
        return !File.Exists(path) ? "no file" : $"SHA-256 {Manifest.Hash(File.ReadAllBytes(path))}";
    }
}
