namespace Ilrs.Sim.Cli.Tests;

/// <summary>Cancels shortly after the first line of output, when the replications are under way.</summary>
internal sealed class CancellingWriter(CancellationTokenSource cancel) : StringWriter
{
    public override void Flush()
    {
        base.Flush();
        cancel.CancelAfter(TimeSpan.FromMilliseconds(100));
    }
}
