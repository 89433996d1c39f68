namespace Ilrs.Sim.Cli;

/// <summary>Where the tool writes.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Errors and progress.</param>
/// <param name="Colours">True when results go to a terminal that shows escape sequences.</param>
/// <param name="Progress">True when errors go to a terminal, so that a progress bar is seen.</param>
public sealed record CliConsole(TextWriter Out, TextWriter Error, bool Colours, bool Progress)
{
    /// <summary>Where commands of a session are read from.</summary>
    public TextReader In { get; init; } = TextReader.Null;

    /// <summary>True when somebody types at a terminal, so that a prompt is seen and errors end nothing.</summary>
    public bool Interactive { get; init; }

    /// <summary>The process's own streams. <c>NO_COLOR</c> and <c>TERM=dumb</c> switch escape sequences off.</summary>
    public static CliConsole OfProcess()
    {
        var plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var dumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new CliConsole(
            Console.Out,
            Console.Error,
            Colours: !plain && !dumb && !Console.IsOutputRedirected,
            Progress: !dumb && !Console.IsErrorRedirected)
        {
            In = Console.In,
            Interactive = !Console.IsInputRedirected && !Console.IsOutputRedirected,
        };
    }
}
