using Ilrs.Sim.Cli.Output;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>Prints a report as lines of table, row (from 1), column, value; empty values are left out.</summary>
internal static class CsvReport
{
    public static string Text(Report report)
    {
        var csv = new CsvText("table", "row", "column", "value");
        foreach (var (id, value) in report.Facts)
        {
            csv.Add("facts", 1L, id, value.Value);
        }

        foreach (var table in report.Tables)
        {
            foreach (var (place, row) in table.Rows.Index())
            {
                foreach (var (column, cell) in row.Index().Where(cell => cell.Item.Value is not null))
                {
                    csv.Add(table.Id, place + 1L, table.Columns[column].Id, cell.Value);
                }
            }
        }

        return csv.ToString();
    }
}
