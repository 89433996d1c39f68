using System.Diagnostics;
using System.Globalization;

namespace Ilrs.Sim.Cli;

/// <summary>A line on the error stream that shows how far a run is; gone when the run ends.</summary>
internal sealed class ProgressBar(CliConsole console, long total) : IDisposable
{
    private const int Width = 30;
    private const long Every = 100; // milliseconds between two drawings
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _next = 2 * Every; // short runs show none
    private bool _shown;

    /// <summary>Shows a number of replications as done.</summary>
    public void Show(long done)
    {
        var now = _clock.ElapsedMilliseconds;
        if (!console.Progress || now < _next)
        {
            return;
        }

        _next = now + Every;
        _shown = true;
        var filled = (int)(Width * done / total);
        var bar = new string('#', filled) + new string('.', Width - filled);
        var left = TimeSpan.FromMilliseconds((double)now / done * (total - done));
        console.Error.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"\r[{bar}] {done:N0} of {total:N0}, {left:h\\:mm\\:ss} left "));
    }

    public void Dispose()
    {
        if (_shown)
        {
            console.Error.Write("\r\u001b[K");
        }
    }
}
