using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Ilrs.Sim.Scenarios.Text;

/// <summary>Builds the document tree of one file from YAML events and enforces the limits on size and form.</summary>
/// <remarks>Anchors, aliases and tags are refused: a scenario says each thing where it stands.</remarks>
internal sealed class TreeReader
{
    private readonly string _file;
    private readonly Findings _findings;
    private readonly Parser _parser;
    private int _nodes;

    private TreeReader(string file, string text, Findings findings)
    {
        _file = file;
        _findings = findings;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads one document; null, with at least one finding, when there is none that can be used.</summary>
    public static DocNode? Read(string file, string text, Findings findings)
    {
        var before = findings.Count;
        RefuseUnprintable(file, text, findings);
        if (findings.Count > before)
        {
            return null;
        }

        var reader = new TreeReader(file, text, findings);
        try
        {
            var root = reader.ReadStream();
            return findings.Count == before ? root : null;
        }
        catch (YamlException e)
        {
            var seen = e.End.Line > e.Start.Line ? $" (seen in line {e.End.Line})" : "";
            findings.Syntax(reader.MarkOf(e.Start), $"{Clean(e.Message)}{seen}", "well-formed YAML 1.2");
            return null;
        }
        catch (UnusableDocumentException)
        {
            return null;
        }
    }

    private static string Clean(string message)
    {
        var line = message.ReplaceLineEndings(" ");
        var end = line.IndexOf("): ", StringComparison.Ordinal);
        return (line.StartsWith('(') && end > 0 ? line[(end + 3)..] : line).TrimEnd('.');
    }

    /// <summary>Characters that YAML 1.2 (section 5.1) does not print; the parser lets some of them pass.</summary>
    private static void RefuseUnprintable(string file, string text, Findings findings)
    {
        var (line, start) = (1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
            {
                (line, start) = (line + 1, i + 1);
            }
            else if ((char.IsControl(c) && c is not ('\t' or '\r' or '\u0085')) || c is '\uFFFE' or '\uFFFF')
            {
                var found =
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the character U+{(int)c:X4}");
                findings.Syntax(new SourceMark(file, line, i - start + 1), found, "printable text");
            }
        }
    }

    private DocNode ReadStream()
    {
        Next();
        if (Next() is not DocumentStart start)
        {
            throw Stop(_parser.Current!.Start, "an empty file", "a mapping with the keys of a scenario");
        }

        if (start.Version is { Version: not { Major: 1, Minor: 2 } } version)
        {
            Refuse(version.Start, "another version of YAML", "YAML 1.2");
        }

        var root = ReadNode(Next(), 1);
        Next();
        if (Next() is not StreamEnd)
        {
            Refuse(_parser.Current!.Start, "a second document", "one document in a file");
        }

        return root;
    }

    private ParsingEvent Next()
    {
        var before = _parser.Current?.End ?? new Mark(0, 1, 1);
        try
        {
            if (_parser.MoveNext())
            {
                return _parser.Current!;
            }
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The scanner fails this way on some malformed plain scalars, and on others it just stops.
        }

        throw Stop(before, "text after this that cannot be read", "well-formed YAML 1.2");
    }

    private DocNode ReadNode(ParsingEvent at, int depth)
    {
        if (++_nodes > ScenarioLimits.Nodes)
        {
            throw Stop(at.Start, "more", $"at most {ScenarioLimits.Nodes} values in a file");
        }

        if (depth > ScenarioLimits.Nesting)
        {
            throw Stop(at.Start, "deeper nesting", $"at most {ScenarioLimits.Nesting} levels");
        }

        RefuseProperties(at);
        return at switch
        {
            MappingStart => ReadMapping(at, depth),
            SequenceStart => ReadSequence(at, depth),
            Scalar scalar => ReadScalar(scalar),
            _ => new ScalarNode("", plain: true, MarkOf(at.Start)),
        };
    }

    private ScalarNode ReadScalar(Scalar scalar) =>
        new(scalar.Value, scalar.Style is ScalarStyle.Plain or ScalarStyle.Any, MarkOf(scalar.Start));

    private ListNode ReadSequence(ParsingEvent start, int depth)
    {
        var items = new List<DocNode>();
        for (var at = Next(); at is not SequenceEnd; at = Next())
        {
            items.Add(ReadNode(at, depth + 1));
        }

        return new ListNode(items, MarkOf(start.Start));
    }

    private MapNode ReadMapping(ParsingEvent start, int depth)
    {
        var entries = new List<MapEntry>();
        var seen = new Dictionary<string, SourceMark>(StringComparer.Ordinal);
        for (var at = Next(); at is not MappingEnd; at = Next())
        {
            var key = ReadNode(at, depth + 1);
            var value = ReadNode(Next(), depth + 1);
            if (key is not ScalarNode name)
            {
                Refuse(at.Start, $"{key.Describe()} as a key", "a name");
            }
            else if (!seen.TryAdd(name.Text, name.Mark))
            {
                var first = seen[name.Text];
                Refuse(at.Start, $"the key {name.Describe()} again", $"each key once (first in line {first.Line})");
            }
            else
            {
                entries.Add(new MapEntry(name.Text, name.Mark, value));
            }
        }

        return new MapNode(entries, MarkOf(start.Start));
    }

    private void RefuseProperties(ParsingEvent at)
    {
        if (at is AnchorAlias alias)
        {
            Refuse(at.Start, $"the alias *{alias.Value}", "the value itself (aliases are not used in scenarios)");
        }
        else if (at is NodeEvent node)
        {
            if (!node.Anchor.IsEmpty)
            {
                Refuse(at.Start, $"the anchor &{node.Anchor}", "no anchors (they are not used in scenarios)");
            }

            if (!node.Tag.IsEmpty)
            {
                Refuse(at.Start, $"the tag {node.Tag}", "no tags (they are not used in scenarios)");
            }
        }
    }

    private SourceMark MarkOf(Mark mark) => new(_file, (int)mark.Line, (int)mark.Column);

    private void Refuse(Mark mark, string found, string expected) => _findings.Syntax(MarkOf(mark), found, expected);

    private UnusableDocumentException Stop(Mark mark, string found, string expected)
    {
        Refuse(mark, found, expected);
        return new UnusableDocumentException();
    }

    /// <summary>Leaves the reading of a file whose finding is already noted.</summary>
    private sealed class UnusableDocumentException : Exception;
}
