using Ilrs.Sim.Cli.Commands;
using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Cli.Output;

/// <summary>A folder that <c>run --out</c> wrote, taken as what it says it is.</summary>
internal static class WrittenResult
{
    /// <summary>The manifest of a folder whose scenario is that of the manifest and of this engine.</summary>
    /// <param name="directory">The folder.</param>
    /// <exception cref="CliException">There is no manifest, or the scenario or the engine is another.</exception>
    public static Manifest Read(string directory)
    {
        var path = Path.Combine(directory, ResultFiles.ManifestName);
        if (!File.Exists(path))
        {
            throw new CliException(ExitCode.Usage, $"{path}: found no file, expected the manifest of a result");
        }

        var manifest = Manifest.Read(File.ReadAllBytes(path), path);
        if (manifest.Engine != EngineInfo.Version)
        {
            throw new CliException(
                ExitCode.VerificationFailed,
                $"{path}: found engine {manifest.Engine}, expected {EngineInfo.Version}; another engine draws and "
                + "rules otherwise, so run the scenario again");
        }

        var scenario = Path.Combine(directory, ResultFiles.ScenarioName);
        var found = ScenarioAccess.Load(new ScenarioSelection(scenario, [], [])).ModelHash;
        return found == manifest.ModelHash
            ? manifest
            : throw new CliException(
                ExitCode.VerificationFailed, $"{scenario}: found model {found}, expected {manifest.ModelHash}");
    }
}
