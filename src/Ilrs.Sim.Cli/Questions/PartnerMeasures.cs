using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>What a partner gets and gives to the end of some years: the numbers of a brief.</summary>
internal sealed class PartnerMeasures
{
    private readonly List<Func<ReplicationResult, int, double>> _read = [];

    /// <param name="model">The compiled scenario.</param>
    /// <param name="partner">Id of the partner.</param>
    public PartnerMeasures(SimulationModel model, string partner)
    {
        var layout = model.Layout;
        var definition = model.Scenario.Partners.First(x => x.Id == partner);
        var given = definition.Instruments.Where(x => x.Awarded is not null).ToList();
        GivenSlots = given.Count;
        var givenMass = given.Sum(x => x.Mass);

        var slots = YearlyTotals.Of(layout, "awards", partner);
        var joint = YearlyTotals.Of(layout, "joint-awards", partner);
        var mass = YearlyTotals.Of(layout, "awarded-mass", partner);
        var hours = YearlyTotals.Of(layout, "instrument-hours", null, partner);
        var all = YearlyTotals.Of(layout, "instrument-hours", null);
        var graduates = YearlyTotals.Of(layout, "graduates", partner);
        Add("slots", "Places for its instruments", "", (result, year) => GivenSlots + slots.To(result, year));
        Add("mass", "Mass of these instruments", "kg", (result, year) => givenMass + mass.To(result, year));
        Add("shared", "Shares in projects of others", "", joint.To);
        Add("hours", "Working hours of its instruments", "h", hours.To);
        Add("graduates", "People who complete a course", "", graduates.To);
        var data = YearlyTotals.Of(layout, "data-hours", null, partner);
        var hasRights = HasMemberRights(model.Scenario, definition);
        Add("data", "Hours of others' data open to it", "h", data.Exists ? data.To : (result, year) =>
            hasRights ? all.To(result, year - 1) - hours.To(result, year - 1) : 0);
        var loans = YearlyTotals.Of(layout, "sample-loans", null, partner);
        if (loans.Exists)
        {
            Add(Loans, $"Samples on loan, all years to {layout.FirstYear + layout.Years - 1}", "", loans.To);
        }

        var crewSeats = YearlyTotals.Of(layout, "crew-seats", null, partner);
        if (crewSeats.Exists)
        {
            Add("crew-seats", "Seats on crewed flights", "", crewSeats.To);
        }

        foreach (var programme in definition.Nominations.Select(x => x.Programme))
        {
            foreach (var series in layout.Series.Where(x =>
                x.Metric.Name == "intakes-bound" && x.Entity == programme))
            {
                Add(Bound(programme) + series.Label, series.Label!, "", new YearlyTotals(layout, [series]).To);
            }
        }

        foreach (var resource in layout.Resources)
        {
            var paid = YearlyTotals.Of(layout, "contributed", partner, resource.Id);
            if (paid.Exists)
            {
                Add(Paid + resource.Id, $"Contributed: {resource.Name ?? resource.Id}", paid.Unit, paid.To);
            }
        }

        foreach (var station in definition.GroundStations)
        {
            var added = YearlyTotals.Of(layout, "ground-hours", null, station.Id);
            if (added.Exists)
            {
                Add(Ground + station.Id, $"Hours that only \"{station.Name ?? station.Id}\" covers", "h", added.To);
            }
        }

        if (definition.GroundStations.Count > 0
            && layout.Series.FirstOrDefault(x => x.Metric.Name == "ground-coverage") is { } seen)
        {
            Add(Coverage, "Moon seen by a ground station", "", (result, year) => result.Cells[
                seen.Offset + Math.Clamp((12 * (year + 1 - 2000)) - layout.FirstMonth - 1, 0, seen.Length - 1)]);
        }

        if (layout.Series.FirstOrDefault(x => x.Metric.Name == "slots-sold-to" && x.Label == partner) is { } sold)
        {
            Add(Sold, "Slots bought or bartered, all years", "", (result, _) => result.Cells[sold.Offset]);
        }

        AddVote(layout, definition);
        AddBarter(model, definition);
    }

    /// <summary>1 where a committee decides at the end of the year in which the partner has a vote, else 0.</summary>
    public const string Vote = "vote";

    /// <summary>Share of the time in which any ground station sees the Moon, at the end of the year.</summary>
    public const string Coverage = "coverage";

    /// <summary>Samples on loan, a total over all years.</summary>
    public const string Loans = "loans";

    /// <summary>Slots that it buys or barters in all years.</summary>
    public const string Sold = "sold";

    /// <summary>What the ids of the hours that only its ground stations give begin with.</summary>
    public const string Ground = "ground-";

    /// <summary>What the ids of the numbers of the barter ledger begin with.</summary>
    public const string Barter = "barter-";

    /// <summary>Id of received over given; in a future in which it gives nothing there is none.</summary>
    public const string Ratio = "barter-ratio";

    /// <summary>What the ids of payments begin with.</summary>
    public const string Paid = "paid-";

    /// <summary>True for what the partner gets, false for what it pays and for limits of training.</summary>
    public static bool IsGain(string kind) =>
        !kind.StartsWith(Paid, StringComparison.Ordinal) && !kind.StartsWith(Barter, StringComparison.Ordinal)
        && !kind.StartsWith(Ground, StringComparison.Ordinal) && !kind.StartsWith("bound-", StringComparison.Ordinal)
        && kind is not (Vote or Coverage or Sold);

    /// <summary>What the ids of the limits that bound a programme's intakes begin with.</summary>
    public static string Bound(string programme) => $"bound-{programme}-";

    /// <summary>Places that its instruments had when the scenario began.</summary>
    public int GivenSlots { get; }

    /// <summary>Id, words and unit of each number.</summary>
    public List<(string Id, string Words, string Unit)> Kinds { get; } = [];

    /// <summary>Index of a kind of number.</summary>
    public int IndexOf(string id) => Kinds.FindIndex(kind => kind.Id == id);

    /// <summary>A number to the end of a calendar year.</summary>
    public double Read(int kind, ReplicationResult result, int year) => _read[kind](result, year);

    /// <summary>
    /// True for those to whom others' data is open after the owner's period: whoever has signed, and whoever has no
    /// status in the scenario at all.
    /// </summary>
    public static bool HasMemberRights(Scenario scenario, PartnerDefinition partner) =>
        KnownStatus.Of(scenario, partner) is not { } now || now.Is is MemberStatus.Founder or MemberStatus.State
            or MemberStatus.Intergovernmental or MemberStatus.Institution;

    // Votes are 1 where the lead decides; in a committee founders, states and organisations of states have one each.
    private void AddVote(MetricLayout layout, PartnerDefinition partner)
    {
        if (layout.Series.FirstOrDefault(x => x.Metric.Name == "committee-seat" && x.Label == partner.Id) is { } seat)
        {
            Add(Vote, "Vote in a committee", "", (result, year) =>
                result.Cells[seat.Offset + Math.Clamp(year - layout.FirstYear, 0, seat.Length - 1)]);
            return;
        }

        if (layout.Series.FirstOrDefault(x => x.Metric.Name == "votes") is { } votes && MayVote(partner))
        {
            Add(Vote, "Vote in a committee", "", (result, year) =>
                result.Cells[votes.Offset + Math.Clamp(year - layout.FirstYear, 0, votes.Length - 1)] > 1 ? 1 : 0);
        }
    }

    private static bool MayVote(PartnerDefinition partner) =>
        partner.Status is [.., { Is: MemberStatus.Founder or MemberStatus.State or MemberStatus.Intergovernmental }];

    private void AddBarter(SimulationModel model, PartnerDefinition partner)
    {
        var layout = model.Layout;
        var received = YearlyTotals.Of(layout, "barter-received", null, partner.Id);
        if (!received.Exists)
        {
            return;
        }

        var given = YearlyTotals.Of(layout, "barter-given", null, partner.Id);
        Add(Barter + "given", "Given, at stated prices", received.Unit, given.To);
        Add(Barter + "received", "Received, at stated prices", received.Unit, received.To);
        if (given.Exists)
        {
            Add(Ratio, "Received for each unit given", "", (result, year) =>
                given.To(result, year) is > 0 and var paid ? received.To(result, year) / paid : double.NaN);
        }

        if (layout.Series.FirstOrDefault(x => x.Metric.Name == "return-ratio-others") is { } others)
        {
            Add(Barter + "others", "The same of all partners but the lead", "", (result, year) =>
                result.Cells[others.Offset + Math.Clamp(year - layout.FirstYear, 0, others.Length - 1)]);
        }

        if (partner.Budget is { } budget)
        {
            var scenario = model.Scenario;
            var yearly = budget.Factor * (budget.Distribution?.Median ?? budget.Constant);
            double Years(int year) => (scenario.Calendar.Date(year + 1, 1, 1).Seconds - scenario.Start.Seconds)
                / (double)scenario.Calendar.YearSeconds;
            double Own(int year) => yearly * Years(year) / 100;
            Add(Barter + "given-of-budget", "Given, of its own space budget", "%", (result, year) =>
                given.To(result, year) / Own(year));
            Add(Barter + "received-of-budget", "Received, of its own space budget", "%", (result, year) =>
                received.To(result, year) / Own(year));
        }
    }

    private void Add(string id, string words, string unit, Func<ReplicationResult, int, double> read)
    {
        Kinds.Add((id, words, unit));
        _read.Add(read);
    }
}
