namespace Ilrs.Sim.Scenarios.Tests.Mutations;

/// <summary>Damages text in ways that editors, mergers and transfers do; deterministic for a seed.</summary>
internal sealed class Mutator(ulong seed)
{
    private static readonly char[] Special =
        [.. ":-[]{},#&*!|>'\"%@`?~\t \n0123456789eE.+abcxyz\u00e9\u2028\ufeff\U0000fffd"];
    private ulong _state = seed;

    /// <summary>The text with one to three faults.</summary>
    public string Mutate(string text)
    {
        for (var faults = 1 + Next(3); faults > 0; faults--)
        {
            text = Next(8) switch
            {
                0 => Replace(text, 1, FlipBit),
                1 => Replace(text, 1, _ => Special[Next(Special.Length)].ToString()),
                2 => Replace(text, 0, _ => Special[Next(Special.Length)].ToString()),
                3 => Replace(text, 1 + Next(4), _ => ""),
                4 => Lines(text, (lines, at) => lines.RemoveAt(at)),
                5 => Lines(text, (lines, at) => lines.Insert(at, lines[Next(lines.Count)])),
                6 => Lines(text, (lines, at) => (lines[at], lines[^1]) = (lines[^1], lines[at])),
                _ => SwapTokens(text),
            };
        }

        return text;
    }

    private static string FlipBit(string old, int bit) => ((char)(old[0] ^ (1 << bit))).ToString();

    private string FlipBit(string old) => FlipBit(old, Next(7));

    private string Replace(string text, int length, Func<string, string> change)
    {
        if (text.Length <= length)
        {
            return text + "x";
        }

        var at = Next(text.Length - length);
        return text[..at] + change(text.Substring(at, length)) + text[(at + length)..];
    }

    private string Lines(string text, Action<List<string>, int> change)
    {
        var lines = text.Split('\n').ToList();
        change(lines, Next(lines.Count));
        return string.Join('\n', lines);
    }

    private string SwapTokens(string text)
    {
        var tokens = text.Split(' ');
        var (a, b) = (Next(tokens.Length), Next(tokens.Length));
        (tokens[a], tokens[b]) = (tokens[b], tokens[a]);
        return string.Join(' ', tokens);
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).</summary>
    private int Next(int bound)
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return (int)((z ^ (z >> 31)) % (ulong)bound);
        }
    }
}
