namespace Ilrs.Sim.Cli.Output;

/// <summary>
/// The folder of a result. Files are written to a hidden folder beside it, which then takes its name in one step: the
/// folder holds a whole result or does not exist.
/// </summary>
internal sealed class ResultDirectory
{
    private readonly string _path;

    /// <param name="path">Path of the folder.</param>
    /// <param name="replace">True when it may take the place of an older result.</param>
    /// <exception cref="CliException">The folder exists and may not be replaced.</exception>
    public ResultDirectory(string path, bool replace)
    {
        _path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(_path) || (Directory.Exists(_path) && !replace))
        {
            throw new CliException(
                ExitCode.Usage,
                $"--out: found that {path} exists, expected a new folder, or --force and an older result");
        }

        if (Directory.Exists(_path) && !IsResult(_path))
        {
            throw new CliException(
                ExitCode.Usage,
                $"--out --force: found no result in {path}, expected one: other folders are not replaced");
        }
    }

    /// <summary>Writes all files, or none.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; nothing of it is left.</exception>
    public void Write(IReadOnlyList<(string Name, byte[] Content)> files, CancellationToken cancellation)
    {
        var parent = Path.GetDirectoryName(_path) ?? _path;
        Directory.CreateDirectory(parent);
        var partial = Sibling(parent, "partial");
        try
        {
            Directory.CreateDirectory(partial);
            foreach (var (name, content) in files)
            {
                cancellation.ThrowIfCancellationRequested();
                File.WriteAllBytes(Path.Combine(partial, name), content);
            }

            Publish(partial, Sibling(parent, "old"));
        }
        finally
        {
            Remove(partial);
        }
    }

    private static bool IsResult(string path) =>
        File.Exists(Path.Combine(path, ResultFiles.ManifestName)) || !Directory.EnumerateFileSystemEntries(path).Any();

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private string Sibling(string parent, string what) =>
        Path.Combine(parent, $".{Path.GetFileName(_path)}.{Environment.ProcessId}.{what}");

    private void Publish(string partial, string old)
    {
        if (!Directory.Exists(_path))
        {
            Directory.Move(partial, _path);
            return;
        }

        Directory.Move(_path, old);
        try
        {
            Directory.Move(partial, _path);
        }
        catch
        {
            Directory.Move(old, _path);
            throw;
        }

        Remove(old);
    }
}
