namespace Ilrs.Sim.Cli.Questions;

/// <summary>Slots that a partner may buy or barter once slots are sold.</summary>
internal static class BriefSale
{
    /// <summary>A sentence on the sale; none where nothing is sold or the partner has no instrument.</summary>
    public static IEnumerable<string> Lines(Brief brief)
    {
        var scenario = brief.Document.Scenario;
        if (scenario.Barter.Sale is not { } sale || brief.Run.Measures.IndexOf(PartnerMeasures.Sold) < 0)
        {
            yield break;
        }

        var goal = BriefDates.GoalName(scenario.Milestones.First(x => x.Id == sale.After));
        var layout = brief.Run.Model.Layout;
        var buys = brief.Run.Share(brief.Run.ColumnOf(PartnerMeasures.Sold, PartnerRun.Years[^1]), x => x > 0);
        var price = BriefPrices.OfSlot(brief) is { } listed ? $", at {listed.Words} a kilogram" : "";
        var how = (sale.Credit, scenario.Partners.First(x => x.Id == brief.Partner.Id).Budget is not null) switch
        {
            (true, true) => "for what it gave more than it received, or from its own space budget",
            (true, false) => "for what it gave more than it received",
            _ => "from its own space budget",
        };
        yield return
            $"Places are sold once this is reached: \"{goal}\". {brief.Name} gets one so by the end of " +
            $"{layout.FirstYear + layout.Years - 1} in {Plain.InHundred(buys.Share)} of 100 futures, {how}{price}.";
    }
}
