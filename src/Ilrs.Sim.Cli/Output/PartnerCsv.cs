using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Reports;

namespace Ilrs.Sim.Cli.Output;

/// <summary><c>partners.csv</c>: who the partners are, to be joined with the other files by id.</summary>
internal static class PartnerCsv
{
    public static string Text(EnsembleResult result)
    {
        var csv = new CsvText("partner", "name", "kind", "country", "status", "parent", "member_of", "blocs", "lead");
        foreach (var partner in result.Scenario.Partners.OrderBy(x => x.Id, StringComparer.Ordinal))
        {
            csv.Add(
                partner.Id,
                partner.Name,
                partner.Kind,
                partner.Country,
                partner.Status.Count > 0 ? PartnerGroup.StatusOf(partner, result.Scenario) : null,
                partner.Parent,
                string.Join(' ', partner.MemberOf),
                string.Join(' ', partner.Blocs),
                partner.Lead);
        }

        return csv.ToString();
    }
}
