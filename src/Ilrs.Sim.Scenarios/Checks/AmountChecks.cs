using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>Amounts are booked in integer units: a constant amount must fit with room for sums.</summary>
internal static class AmountChecks
{
    /// <summary>Largest constant amount in booked units: a thousandth of what an account can hold.</summary>
    private const double LargestBooked = 9e15;

    /// <summary>Notes amounts that are too large for the decimals of their resource.</summary>
    public static void Run(Scenario scenario, ReadContext context)
    {
        var resources = scenario.Resources.ToLookup(r => r.Id, StringComparer.Ordinal);
        foreach (var (path, resource, amount) in Amounts(scenario))
        {
            if (resources[resource].FirstOrDefault() is { } booked && amount * Power(booked.Decimals) > LargestBooked)
            {
                context.Meaning(
                    path,
                    FormattableString.Invariant($"{amount} with {booked.Decimals} decimals of {booked.Id}"),
                    "at most 9e15 booked units (fewer decimals, or a larger unit)");
            }
        }
    }

    private static IEnumerable<(string Path, string Resource, double Amount)> Amounts(Scenario scenario)
    {
        var openings = scenario.Resources.Select(r => ($"resources.{r.Id}.opening", r.Id, r.Opening));
        var pledges = scenario.Partners.SelectMany(p => p.Pledges.Select(d =>
            ($"partners.{p.Id}.pledges.{d.Id}.monthly", d.Resource, d.Monthly.Constant)));
        var inputs = scenario.Missions.SelectMany(m => m.Inputs.Select(i =>
            ($"missions.{m.Id}.inputs.{i.Resource}.total", i.Resource, i.Total)));
        var claims = scenario.Missions.SelectMany(m => m.Claims.Select(c =>
            ($"missions.{m.Id}.claims.{c.Resource}.amount", c.Resource, c.Amount)));
        var outputs = scenario.Modules.Where(m => m.Output is not null).Select(m =>
            ($"modules.{m.Id}.output.amount", m.Output!.Resource, m.Output.Amount));
        return openings.Concat(pledges).Concat(inputs).Concat(claims).Concat(outputs);
    }

    private static double Power(int decimals) => Enumerable.Range(0, decimals).Aggregate(1.0, (power, _) => power * 10);
}
