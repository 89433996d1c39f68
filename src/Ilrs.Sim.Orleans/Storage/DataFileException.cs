namespace Ilrs.Sim.Orleans.Storage;

/// <summary>The data file cannot be used; the message says why and names it.</summary>
public sealed class DataFileException : Exception
{
    /// <summary>An exception with a message.</summary>
    public DataFileException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
