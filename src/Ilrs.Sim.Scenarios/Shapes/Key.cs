using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>A key of a mapping.</summary>
internal abstract class Key(string name, string doc)
{
    /// <summary>Its name in the file.</summary>
    public string Name { get; } = name;

    /// <summary>What it means: units, default, effect.</summary>
    public string Doc { get; } = doc;

    /// <summary>True when the merged mapping must have it.</summary>
    public bool Required { get; init; }

    /// <summary>The value that is read when it is absent; null when absence has a meaning of its own.</summary>
    public DocNode? Default { get; init; }

    /// <summary>True when it can move no number: names, titles, provenance; not part of the model's hash.</summary>
    public bool Descriptive { get; init; }

    /// <summary>What its value is.</summary>
    public abstract Shape Shape { get; }
}
