namespace Ilrs.Sim.Architecture.Tests.Layers;

/// <summary>One project and what it may build on.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="References">Projects it may reference; what these may reference follows.</param>
/// <param name="BaseLibraryOnly">Whether packages, build-time analysers apart, are out of bounds.</param>
internal sealed record Layer(string Name, IReadOnlyList<string> References, bool BaseLibraryOnly = false)
{
    /// <summary>Projects that are built first and carried along, without a reference to their assemblies.</summary>
    public IReadOnlyList<string> Carries { get; init; } = [];
}
