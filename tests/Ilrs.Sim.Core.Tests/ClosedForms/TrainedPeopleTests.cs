using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;
using MathNet.Numerics.Distributions;

namespace Ilrs.Sim.Core.Tests.ClosedForms;

/// <summary>People who complete scheduled courses, and who stay in the field afterwards.</summary>
[Trait("Category", "Statistical")]
public sealed class TrainedPeopleTests
{
    [Fact]
    public void Graduates_OfAnIntakeWithDropOut_AreBinomial()
    {
        var model = Model(30, Parameter.Of(0.15), Parameter.Of(0), months: 12);
        var (graduated, dropped) = (new MetricReader(model, MetricCatalogue.Graduated, "school"),
            new MetricReader(model, MetricCatalogue.DroppedOut, "school"));
        var graduates = Replications.Read(model, TestSeed.Of(), 20_000, result =>
        {
            Assert.Equal(30, graduated.Sum(result) + dropped.Sum(result));
            return graduated.Sum(result);
        });

        Statistically.Fits(k => Binomial.PMF(0.85, 30, k), graduates);
    }

    [Fact]
    public void TrainedPeople_UnderAttrition_DecayAtTheYearlyRate()
    {
        // 50 people graduate when month 7 begins; each later month's turn keeps the share (1 − a)^(1/12) of them.
        var model = Model(50, Parameter.Of(0), Parameter.Of(0.3), months: 48);
        var trained = new MetricReader(model, MetricCatalogue.Trained, "home");
        for (var year = 1; year < 4; year++)
        {
            var left = Replications.Read(
                model, TestSeed.For($"{TestSeed.Of()}/{year}"), 5_000, result => trained.At(result, year));
            Statistically.MeanIs(50 * Math.Pow(0.7, ((year * 12) + 11 - 7) / 12.0), left);
        }
    }

    [Fact]
    public void Graduates_OfADropOutThatIsNotKnown_AreAMixtureOfBinomials()
    {
        var model = Model(30, new Parameter { Uncertainty = "share", Factor = 0.5 }, Parameter.Of(0), months: 12);
        var graduated = new MetricReader(model, MetricCatalogue.Graduated, "school");
        var graduates = Replications.Read(model, TestSeed.Of(), 20_000, graduated.Sum);
        Statistically.Fits(k => ((k == 30 ? 1 : 0) + Binomial.PMF(0.8, 30, k)) / 2, graduates);
    }

    [Fact]
    public void TrainedPeople_OfAnAttritionThatIsNotKnown_DecayAtTheRateOfTheirReplication()
    {
        // One rate for a whole replication: the mean is over (1 − a)^t, not ((1 − a) on average)^t.
        var model = Model(50, Parameter.Of(0), new Parameter { Uncertainty = "share" }, months: 48);
        var trained = new MetricReader(model, MetricCatalogue.Trained, "home");
        var left = Replications.Read(model, TestSeed.Of(), 5_000, result => trained.At(result, 3));
        Statistically.MeanIs(25 * (1 + Math.Pow(0.6, 40 / 12.0)), left);
    }

    [Fact]
    public void Shares_WithAnInlineDistribution_AreRefused()
    {
        var (drawn, none) = (Parameter.Of(new UniformDistribution(0, 1)), Parameter.Of(0));
        Assert.Throws<ScenarioException>(() => Model(30, drawn, none, months: 12));
        Assert.Throws<ScenarioException>(() => Model(30, none, drawn, months: 12));
    }

    private static SimulationModel Model(int people, Parameter dropOut, Parameter attrition, int months) =>
        SimulationModel.Compile(TestScenario.Of(months) with
        {
            Uncertainties =
            [
                new UncertaintyDefinition
                {
                    Id = "share", Distribution = new DiscreteDistribution([0, 0.4], [1, 1]),
                },
            ],
            Training =
            [
                new TrainingProgrammeDefinition
                {
                    Id = "school",
                    Seats = people,
                    Duration = Parameter.Of(6 * TestScenario.Month),
                    DropOut = dropOut,
                    IntakeMonths = [2],
                    Until = TestScenario.At(12),
                },
            ],
            Partners =
            [
                new PartnerDefinition
                {
                    Id = "home",
                    Attrition = attrition,
                    Nominations =
                        [new NominationDefinition { Programme = "school", PerIntake = Parameter.Of(people) }],
                },
            ],
        });
}
