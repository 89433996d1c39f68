using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Who is counted as what, and when.</summary>
public sealed class MemberCountTests
{
    private static readonly PartnerDefinition[] People =
    [
        Is("china", MemberStatus.Founder),
        Is("china-office", MemberStatus.Founder) with { Parent = "china" },
        Is("pakistan", MemberStatus.State) with { MemberOf = ["apsco"] },
        Is("thailand", MemberStatus.State) with { MemberOf = ["apsco"] },
        Is("apsco", MemberStatus.Intergovernmental),
        Is("union", MemberStatus.Intergovernmental),
        Is("narit", MemberStatus.Institution) with { Parent = "thailand" },
        Is("narit-lab", MemberStatus.Institution) with { Parent = "narit" },
        Is("without-names", MemberStatus.Institution) with { Unnamed = 31 },
        Is("turkey", MemberStatus.Applicant),
        new PartnerDefinition { Id = "nobody-says" },
    ];

    [Fact]
    public void Counts_WhenParentsAndChildrenAreMembers_NeverAddBoth()
    {
        var model = Model(12, People);
        var result = new Simulator(model, 0).Run(0);

        Assert.Equal(1, Members(model, result, "founder"));
        Assert.Equal(2, Members(model, result, "state"));
        Assert.Equal(2, Members(model, result, "intergovernmental"));
        Assert.Equal(32, Members(model, result, "institution"));
        Assert.Equal(1, Members(model, result, "applicant"));

        // China, Pakistan, Thailand, the union; not the office of China, and not APSCO beside its own members.
        Assert.Equal(4, Read(model, MetricCatalogue.StatesAndOrganisations, result));
        Assert.Equal(32, Read(model, MetricCatalogue.Institutions, result));
        Assert.Equal(31, Read(model, MetricCatalogue.UnnamedMembers, result));
    }

    [Fact]
    public void Counts_WithoutParentsAndOrganisations_AddEverybody()
    {
        var model = Model(12, [.. People.Select(x => x with { Parent = null, MemberOf = [] })]);
        var result = new Simulator(model, 0).Run(0);

        Assert.Equal(6, Read(model, MetricCatalogue.StatesAndOrganisations, result));
        Assert.Equal(33, Read(model, MetricCatalogue.Institutions, result));
    }

    [Fact]
    public void Status_ThatChangesOverTime_IsCountedFromItsDateOn()
    {
        var partner = new PartnerDefinition
        {
            Id = "a",
            Status =
            [
                new StatusPeriod(MemberStatus.Interest, null),
                new StatusPeriod(MemberStatus.State, TestScenario.At(18)),
                new StatusPeriod(MemberStatus.Left, TestScenario.At(30)),
            ],
        };
        var model = Model(48, [partner]);
        var result = new Simulator(model, 0).Run(0);

        Assert.Equal([1, 0, 0, 0], All(model, result, "interest"));
        Assert.Equal([0, 1, 0, 0], All(model, result, "state"));
        Assert.Equal([0, 0, 1, 1], All(model, result, "left"));
    }

    [Theory]
    [InlineData(InterventionKind.Join, 1)]
    [InlineData(InterventionKind.BlocAccession, 0)]
    public void Applicant_AfterAnIntervention_IsAMemberOnlyIfItJoins(InterventionKind kind, int states)
    {
        var change = new InterventionDefinition
        {
            Id = "change",
            Date = TestScenario.At(6),
            Kind = kind,
            Target = "a",
            Bloc = "artemis-accords",
            Status = MemberStatus.State,
        };
        var model = Model(12, [Is("a", MemberStatus.Applicant)], [change]);
        var result = new Simulator(model, 0).Run(0);

        Assert.Equal(states, Read(model, MetricCatalogue.StatesAndOrganisations, result));
    }

    [Theory]
    [InlineData(Governance.LeadDecides, 1)]
    [InlineData(Governance.Committee, 4)]
    public void Votes_ByGovernance_AreThoseOfTheLeadOrOfTheCommittee(Governance governance, int votes)
    {
        var model = Model(12, People, governance: governance);

        Assert.Equal(votes, Read(model, MetricCatalogue.Votes, new Simulator(model, 0).Run(0)));
    }

    private static PartnerDefinition Is(string id, MemberStatus status) =>
        new() { Id = id, Status = [new StatusPeriod(status, null)] };

    private static double Members(SimulationModel model, ReplicationResult result, string status) =>
        All(model, result, status)[^1];

    private static double[] All(SimulationModel model, ReplicationResult result, string status) =>
        new MetricReader(model, MetricCatalogue.Members, "office", status).All(result);

    private static double Read(SimulationModel model, MetricSpec metric, ReplicationResult result) =>
        new MetricReader(model, metric, "office").All(result)[^1];

    private static SimulationModel Model(
        int months,
        PartnerDefinition[] partners,
        InterventionDefinition[]? changes = null,
        Governance governance = Governance.LeadDecides) => SimulationModel.Compile(TestScenario.Of(months) with
        {
            Partners = partners,
            Interventions = changes ?? [],
            Policies = new PolicyDefinition { Governance = governance },
        });
}
