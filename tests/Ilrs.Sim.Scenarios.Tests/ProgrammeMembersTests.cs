using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Scenarios.Tests;

/// <summary>Members and people of the built-in programme and of its what-ifs.</summary>
public sealed class ProgrammeMembersTests
{
    private const int Replications = 20;
    private const int YearOf2035 = 2035 - 2026;

    [Fact]
    public void Counts_AtTheStart_AreTheOfficialOnes()
    {
        // 17 states and organisations, 50 or more institutions in April 2025 and seven more in September 2025.
        Assert.Equal(17, Plan("programme-2026", MetricCatalogue.StatesAndOrganisations, year: 0));
        Assert.Equal(57, Plan("programme-2026", MetricCatalogue.Institutions, year: 0));
        Assert.Equal(3 + 22 + 9 + 7, Plan("programme-2026", MetricCatalogue.UnnamedMembers, year: 0));
    }

    [Fact]
    public void Counts_OnTheFifthOfSeptember2024_AreThoseThatWereSaid()
    {
        // 17 states and organisations and more than 40 institutions; no signing event before October.
        var scenario = ScenarioLoader.Load("roadmap-2024", [], ["horizon=2024-10-01"]).Document!.Scenario;
        var model = SimulationModel.Compile(scenario);
        var plan = new Simulator(model, 1).Run(0, RunMode.Plan);

        Assert.Equal(17, new MetricReader(model, MetricCatalogue.StatesAndOrganisations, "office").All(plan)[^1]);
        Assert.Equal(40, new MetricReader(model, MetricCatalogue.Institutions, "office").All(plan)[^1]);
    }

    [Theory]
    [InlineData("roadmap-2024")]
    [InlineData("programme-2026")]
    public void Counts_OfStatesAndOrganisations_LeaveOutTheOrganisationOfTwoOfThem(string name)
    {
        var model = Model(name);
        var year = 2026 - model.Scenario.Calendar.DateOf(model.Scenario.Start).Year;
        var plan = new Simulator(model, 1).Run(0, RunMode.Plan);
        double Read(MetricSpec metric, string? status = null) =>
            new MetricReader(model, metric, "office", status).At(plan, year);

        // The Asia-Pacific organisation stands in its own line, and Pakistan and Thailand, its members, in theirs.
        string[] statuses = ["founder", "state", "intergovernmental"];
        var together = statuses.Sum(x => Read(MetricCatalogue.Members, x));
        Assert.Equal(together - 1, Read(MetricCatalogue.StatesAndOrganisations));
    }

    [Fact]
    public void Graduates_WhenOnlySeatsAreDoubled_ChangeByLessThanOnePercent()
    {
        var before = Graduates("programme-2026");

        Assert.InRange(Graduates("seats-doubled") / before, 1, 1.01);
        Assert.InRange(Graduates("seats-and-nominees-doubled") / before, 1.6, 2.2);
    }

    [Theory]
    [InlineData("project-555-reached", 50, 500, 5000)]
    [InlineData("project-555-half", 25, 250, 2500)]
    public void Goals_OfThe555Project_AreReachedIn2035AsTheWhatIfSays(
        string name, int states, int institutions, int researchers)
    {
        Assert.InRange(Mean(name, MetricCatalogue.StatesAndOrganisations), 0.95 * states, 1.05 * states);
        Assert.InRange(Mean(name, MetricCatalogue.Institutions), 0.99 * institutions, 1.02 * institutions);
        Assert.InRange(Mean(name, MetricCatalogue.ProgrammeResearchers), 0.95 * researchers, 1.1 * researchers);
    }

    [Fact]
    public void Pool_OfANationalResource_IsEmptyButUnderTheCommonFund()
    {
        Assert.Equal(0, Stock("programme-2026"));
        Assert.True(Stock("common-fund") > 0);
    }

    private static double Stock(string name)
    {
        var model = Model(name);
        var replication = new Replication(model);
        replication.Start(1, 0);
        replication.AdvanceTo(model.Scenario.Calendar.Date(2029, 1, 2));
        var office = model.Entities.Single(x => x.Id == "office");
        return replication.View(office.Order).Accounts.Single(x => x.Resource.Id == "funding").Pool;
    }

    private static SimulationModel Model(string name)
    {
        var result = ScenarioLoader.Load(name);
        Fixtures.AssertClean(result);
        return SimulationModel.Compile(result.Document!.Scenario);
    }

    private static double Plan(string name, MetricSpec metric, int year)
    {
        var model = Model(name);
        return new MetricReader(model, metric, "office").At(new Simulator(model, 1).Run(0, RunMode.Plan), year);
    }

    private static double Mean(string name, MetricSpec metric)
    {
        var model = Model(name);
        var reader = new MetricReader(model, metric, "office");
        return TestKit.Replications.Read(model, 1, Replications, x => reader.At(x, YearOf2035)).Average();
    }

    private static double Graduates(string name)
    {
        var model = Model(name);
        var readers = model.Scenario.Training
            .Select(x => new MetricReader(model, MetricCatalogue.Graduated, x.Id))
            .ToList();
        return TestKit.Replications.Read(model, 1, Replications, x => readers.Sum(reader => reader.Sum(x))).Average();
    }
}
