using System.Globalization;
using System.Text;

namespace Ilrs.Sim.Cli.Output;

/// <summary>
/// Comma-separated text after RFC 4180: lines end in CR LF, fields with commas, quotes or line ends are quoted.
/// Numbers are invariant and give back the same bits; nothing stands for no value.
/// </summary>
internal sealed class CsvText
{
    private readonly StringBuilder _text = new();
    private readonly int _columns;

    public CsvText(params ReadOnlySpan<string> header)
    {
        _columns = header.Length;
        for (var i = 0; i < header.Length; i++)
        {
            Append(i, header[i]);
        }

        _text.Append("\r\n");
    }

    /// <summary>Adds a line.</summary>
    /// <param name="fields">Strings, numbers, truth values, or null.</param>
    public void Add(params ReadOnlySpan<object?> fields)
    {
        if (fields.Length != _columns)
        {
            throw new ArgumentException($"The line has {fields.Length} fields, the header {_columns}.", nameof(fields));
        }

        for (var i = 0; i < fields.Length; i++)
        {
            Append(i, fields[i] switch
            {
                null => "",
                double number => double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "",
                bool truth => truth ? "true" : "false",
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                var text => text.ToString()!,
            });
        }

        _text.Append("\r\n");
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Append(int place, string field)
    {
        if (place > 0)
        {
            _text.Append(',');
        }

        if (field.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            _text.Append(field);
        }
        else
        {
            _text.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
    }
}
