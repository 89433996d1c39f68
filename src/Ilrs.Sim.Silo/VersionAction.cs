using System.CommandLine;
using System.CommandLine.Invocation;

namespace Ilrs.Sim.Silo;

/// <summary>Prints what the silo is made of.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(SiloVersion.Text);
        return 0;
    }
}
