using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>What a partner owes when its pledge was to end.</summary>
public sealed class PledgeArrearsTests
{
    private const int End = 12;

    // Ten a month for twelve months; from month 6 on half of it, so that 30 are owed at the end, or nothing to month 9.
    public static TheoryData<string, bool, double, int> Cases => new()
    {
        { "none", true, 120, End },
        { "cut", true, 120, End + 6 }, // 30 at 5 a month
        { "cut", false, 90, End },
        { "more", true, 180, End }, // nothing is owed, and nothing is taken back
        { "suspended", true, 120, End + 3 }, // 30 at 10 a month
        { "withdrawn", true, 60, 6 },
        { "lowered", true, (10 * 6) + (4 * 6), End }, // the promise itself is another one
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Pledge_HeldBackBeforeItsEnd_IsPaidAfterIt(string change, bool arrears, double total, int months)
    {
        var at = new InterventionDefinition
        {
            Id = "change", Date = TestScenario.At(6), Target = "a", Kind = InterventionKind.BudgetFactor,
        };
        InterventionDefinition[] changes = change switch
        {
            "cut" => [at with { Factor = 0.5 }],
            "more" => [at with { Factor = 2 }],
            "suspended" => [at with { Kind = InterventionKind.Suspend, Until = TestScenario.At(9) }],
            "withdrawn" => [at with { Kind = InterventionKind.Withdraw }],
            "lowered" => [at with { Kind = InterventionKind.PledgeChange, Pledge = "p", Amount = 4 }],
            _ => [],
        };
        var pledge = new PledgeDefinition
        {
            Id = "p",
            Resource = "funding",
            Monthly = Parameter.Of(10),
            Until = TestScenario.At(End),
            Arrears = arrears,
        };
        var model = SimulationModel.Compile(TestScenario.Of(36) with
        {
            Resources = [new ResourceDefinition { Id = "funding", Unit = "MUSD" }],
            Partners = [new PartnerDefinition { Id = "a", Pledges = [pledge] }],
            Interventions = changes,
        });
        var result = new Simulator(model, TestSeed.Of()).Run(0);
        var paid = new MetricReader(model, MetricCatalogue.ProgrammeContributed, "office", "funding");

        Assert.Equal(total, paid.Sum(result), 9);
        Assert.Equal(months, LastPaid(paid, result) + 1);
    }

    private static int LastPaid(MetricReader paid, ReplicationResult result)
    {
        var last = -1;
        for (var month = 0; month < 36; month++)
        {
            last = paid.At(result, month) > 0 ? month : last;
        }

        return last;
    }
}
