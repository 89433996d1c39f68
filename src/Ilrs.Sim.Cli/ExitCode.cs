namespace Ilrs.Sim.Cli;

/// <summary>What the process returns; part of the tool's interface.</summary>
public static class ExitCode
{
    /// <summary>Everything asked for was done.</summary>
    public const int Success = 0;

    /// <summary>It could not be done: a file that cannot be written, a replication that failed.</summary>
    public const int Failure = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The scenario, an overlay or a <c>--set</c> is wrong.</summary>
    public const int InvalidScenario = 3;

    /// <summary><c>verify</c> found a difference.</summary>
    public const int VerificationFailed = 4;

    /// <summary>Ctrl-C.</summary>
    public const int Cancelled = 130;
}
