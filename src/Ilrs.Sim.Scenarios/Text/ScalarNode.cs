namespace Ilrs.Sim.Scenarios.Text;

/// <summary>A single value: text, number, boolean or nothing, by the YAML 1.2 core schema.</summary>
internal sealed class ScalarNode : DocNode
{
    private const int ShownLength = 60;

    public ScalarNode(string text, bool plain, SourceMark mark)
        : base(mark)
    {
        Text = text;
        (Kind, Number) = plain ? Resolve(text) : (ScalarKind.Text, default);
    }

    private ScalarNode(ScalarNode other, SourceMark mark)
        : base(mark)
    {
        Text = other.Text;
        Kind = other.Kind;
        Number = other.Number;
    }

    /// <summary>The text as it was written, without quotes.</summary>
    public string Text { get; }

    /// <summary>What it is.</summary>
    public ScalarKind Kind { get; }

    /// <summary>The number, when it is one; exact.</summary>
    public ExactDecimal Number { get; }

    /// <summary>The same value at another place.</summary>
    public ScalarNode At(SourceMark mark) => new(this, mark);

    /// <inheritdoc/>
    public override string Describe() => Kind switch
    {
        ScalarKind.Null => "nothing",
        ScalarKind.Boolean => Text.ToLowerInvariant(),
        ScalarKind.Number or ScalarKind.NotFinite => $"the number {Shorten(Text)}",
        _ => Quote(Text),
    };

    /// <summary>Text in quotes on one line, cut to a length that fits a message.</summary>
    public static string Quote(string text) => $"'{Shorten(text)}'";

    private static string Shorten(string text)
    {
        var line = new string([.. text.Take(ShownLength + 1).Select(c => char.IsControl(c) ? ' ' : c)]);
        return line.Length > ShownLength ? $"{line[..ShownLength]}…" : line;
    }

    private static (ScalarKind Kind, ExactDecimal Number) Resolve(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => (ScalarKind.Null, default),
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => (ScalarKind.Boolean, default),
        _ when ExactDecimal.TryParse(text, out var number) => (ScalarKind.Number, number),
        _ when ExactDecimal.TryParseBased(text, out var number) => (ScalarKind.Number, number),
        _ when IsNotFinite(text) => (ScalarKind.NotFinite, default),
        _ => (ScalarKind.Text, default),
    };

    private static bool IsNotFinite(string text) =>
        text is ".nan" or ".NaN" or ".NAN" || text.TrimStart('+', '-') is ".inf" or ".Inf" or ".INF";
}
