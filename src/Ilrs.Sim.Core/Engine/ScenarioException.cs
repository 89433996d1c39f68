namespace Ilrs.Sim.Core.Engine;

/// <summary>A scenario that was not validated does not fit together; one line for each error.</summary>
public sealed class ScenarioException : Exception
{
    /// <summary>An exception with one line for each error.</summary>
    public ScenarioException(IReadOnlyList<string> errors)
        : base(string.Join("\n", errors)) => Errors = errors;

    /// <summary>The errors.</summary>
    public IReadOnlyList<string> Errors { get; }
}
