namespace Ilrs.Sim.Core.Model;

/// <summary>The barter ledger: prices at which given and received are booked. Without prices nothing is.</summary>
public sealed record BarterDefinition
{
    /// <summary>Unit of the prices and of the partners' budgets.</summary>
    public string Unit { get; init; } = "MUSD";

    /// <summary>Prices; what has none is booked at nothing.</summary>
    public IReadOnlyList<PriceDefinition> Prices { get; init; } = [];

    /// <summary>When slots are sold, and to whom; null for never.</summary>
    public SaleDefinition? Sale { get; init; }
}
