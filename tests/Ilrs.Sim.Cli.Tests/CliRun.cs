namespace Ilrs.Sim.Cli.Tests;

/// <summary>What one run of the tool in this process gave.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Out">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record CliRun(int Code, string Out, string Error)
{
    /// <summary>Path of the scenario that most tests use.</summary>
    public static string Small => Path.Combine(AppContext.BaseDirectory, "Fixtures", "small.yaml");

    /// <summary>Runs the tool with everything redirected.</summary>
    public static Task<CliRun> Of(params string[] args) => Of(new StringWriter(), CancellationToken.None, args);

    /// <summary>Runs the tool with a writer of one's own for standard output.</summary>
    public static async Task<CliRun> Of(TextWriter to, CancellationToken cancellation, params string[] args)
    {
        using var error = new StringWriter();
        var console = new CliConsole(to, error, Colours: false, Progress: false);
        var code = await CliApplication.RunAsync(args, console, cancellation);
        return new CliRun(code, to.ToString()!, error.ToString());
    }

    /// <summary>Runs the tool with lines on standard input.</summary>
    public static async Task<CliRun> With(string input, params string[] args)
    {
        using var to = new StringWriter();
        using var error = new StringWriter();
        var console = new CliConsole(to, error, Colours: false, Progress: false) { In = new StringReader(input) };
        var code = await CliApplication.RunAsync(args, console);
        return new CliRun(code, to.ToString(), error.ToString());
    }
}
