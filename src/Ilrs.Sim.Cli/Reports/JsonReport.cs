using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>Prints a report as one JSON object: the facts, then each table as a list of objects.</summary>
internal static class JsonReport
{
    public static string Text(Report report) => Text(report, Options);

    /// <summary>The report on one line.</summary>
    public static string Line(Report report) => Text(report, Options with { Indented = false });

    private static string Text(Report report, JsonWriterOptions options)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            foreach (var (id, value) in report.Facts)
            {
                Write(json, id, value.Value);
            }

            foreach (var table in report.Tables)
            {
                Write(json, table);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Indented, line feeds, letters of every alphabet as they are.</summary>
    public static JsonWriterOptions Options => new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static void Write(Utf8JsonWriter json, ReportTable table)
    {
        json.WriteStartArray(table.Id);
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            for (var column = 0; column < table.Columns.Count; column++)
            {
                if (table.Columns[column].Id.Length > 0)
                {
                    Write(json, table.Columns[column].Id, row[column].Value);
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string id, object? value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(id, text);
                break;
            case double number:
                json.WriteNumber(id, number);
                break;
            case long count:
                json.WriteNumber(id, count);
                break;
            case ulong count:
                json.WriteNumber(id, count);
                break;
            case bool truth:
                json.WriteBoolean(id, truth);
                break;
            default:
                json.WriteNull(id);
                break;
        }
    }
}
