using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>What a partner's instruments cost, held against what an agency has for the Moon.</summary>
internal static class BriefBudget
{
    // Shares of a small agency's space budget that go to the Moon: an assumption of medium confidence.
    private const double WithoutProject = 0.01;
    private const double WithProject = 0.07;

    /// <summary>
    /// A sentence on the years of such a share that a cost takes; none where no budget is known, or for a founder,
    /// whose share is its own decision.
    /// </summary>
    /// <param name="brief">The brief.</param>
    /// <param name="low">Least cost of the instruments, in the unit of prices.</param>
    /// <param name="high">Greatest cost.</param>
    /// <param name="unit">The unit in words.</param>
    public static IEnumerable<string> Lines(Brief brief, double low, double high, string unit)
    {
        var scenario = brief.Document.Scenario;
        if (brief.Partner.Budget is not { } budget
            || KnownStatus.Of(scenario, brief.Partner) is { Is: MemberStatus.Founder }
            || BriefPrices.Range(budget, scenario) is not { Low: > 0 } yearly)
        {
            yield break;
        }

        string Years(double share) => Span(low / (share * yearly.High), high / (share * yearly.Low));
        yield return
            $"Its space budget is {Span(yearly.Low, yearly.High)} {unit} a year{Rests(brief)}. A small agency has " +
            "about 1 % of that for the Moon without a project and 7 % with one (assumption, medium confidence): " +
            $"{Span(WithoutProject * yearly.Low, WithoutProject * yearly.High)} or " +
            $"{Span(WithProject * yearly.Low, WithProject * yearly.High)} {unit} a year. The instruments take " +
            $"{Years(WithoutProject)} years of the former, {Years(WithProject)} of the latter.";
    }

    private static string Rests(Brief brief) =>
        brief.Ledger.FirstOrDefault(x => x.Path == $"partners.{brief.Partner.Id}.budget") switch
        {
            { IsAssumption: true } entry => $" (assumption, {entry.Confidence} confidence)",
            { Basis: "general-knowledge" } entry => $" (from memory, {entry.Confidence} confidence)",
            _ => "",
        };

    /// <summary>A range as it stands in a sentence; one number where both ends read the same.</summary>
    public static string Span(double low, double high)
    {
        var (from, to) = (Text(low), Text(high));
        return from == to ? from : $"{from} to {to}";
    }

    private static string Text(double value) => value is > 0 and < 0.1 ? "less than 0.1" : Plain.Number(value);
}
