namespace Ilrs.Sim.Scenarios.Text;

/// <summary>What a scalar is under the YAML 1.2 core schema.</summary>
internal enum ScalarKind
{
    /// <summary>Text; every quoted scalar is.</summary>
    Text,

    /// <summary>Nothing: <c>null</c>, <c>~</c> or an empty value.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number, whole or not.</summary>
    Number,

    /// <summary><c>.inf</c> or <c>.nan</c>: a number in YAML, but none that a scenario can use.</summary>
    NotFinite,
}
