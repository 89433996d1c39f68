using System.CommandLine;
using System.CommandLine.Invocation;
using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Cli.Commands;

/// <summary>Prints the engine's version: the one that manifests carry.</summary>
internal sealed class VersionAction(CliConsole console) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        console.Out.WriteLine(EngineInfo.Version);
        return ExitCode.Success;
    }
}
