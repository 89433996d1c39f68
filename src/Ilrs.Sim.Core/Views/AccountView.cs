using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Core.Views;

/// <summary>The account of one resource as it stands.</summary>
/// <param name="Resource">The resource, with its unit and its number of decimals.</param>
/// <param name="Totals">Totals in integer units of 10^−decimals of the resource's unit.</param>
/// <param name="Pool">Free units of the common pool; the rest of the stock is earmarked.</param>
public sealed record AccountView(ResourceDefinition Resource, AccountTotals Totals, long Pool);
