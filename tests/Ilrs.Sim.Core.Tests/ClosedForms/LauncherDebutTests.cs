using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.ClosedForms;

/// <summary>First flights of new families, given that they have not flown yet.</summary>
[Trait("Category", "Statistical")]
public sealed class LauncherDebutTests
{
    // Said in month −24 for month 6: a lead of 30 months, of which 24 are over at the start and 26 by the end of as_of.
    private const double Lead = 30;

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // as a named uncertainty
    public void Debut_OfAnExponentialStretch_ForgetsTheTimeThatIsOver(bool named)
    {
        // The exponential distribution has no memory: after the known past the mean is the same again.
        var months = Debuts(new ExponentialDistribution(1.5), named, 20_000);
        Assert.All(months, x => Assert.True(x >= 2));
        Statistically.MeanIs(2 + (1.5 * Lead), months);
    }

    [Fact]
    public void Debut_OfAnyStretch_IsThatOfTheTailBeyondTheKnownPast()
    {
        // P(X > x | X > c) = (1 − F(x)) / (1 − F(c)); uniform on 0.2 to 3, c = 26/30, x = 2: (3 − 2) / (3 − c).
        var months = Debuts(new UniformDistribution(0.2, 3), named: false, 20_000);
        var later = months.Count(x => x > (2 * Lead) - 24);
        Statistically.ChanceIs(1 / (3 - (26 / Lead)), later, months.Length);
    }

    [Fact]
    public void Debut_OfAStretchThatIsWhollyOver_IsTheEndOfTheKnownPast() =>
        Assert.All(Debuts(new UniformDistribution(0.1, 0.5), named: false, 20), x => Assert.Equal(2, x, 0.001));

    private static double[] Debuts(Distribution stretch, bool named, int count)
    {
        var scenario = TestScenario.Of(4_000) with
        {
            AsOf = TestScenario.At(2) + -TestScenario.Day,
            Uncertainties = [new UncertaintyDefinition { Id = "stretch", Distribution = stretch }],
            Vehicles =
            [
                new VehicleFamilyDefinition
                {
                    Id = "v",
                    Debut = TestScenario.At(6),
                    DebutSaid = TestScenario.At(-24),
                    DebutStretch = named ? new Parameter { Uncertainty = "stretch" } : Parameter.Of(stretch),
                },
            ],
            Missions = [new MissionDefinition { Id = "m", Launch = TestScenario.At(0), Vehicle = "v" }],
        };
        var model = SimulationModel.Compile(scenario);
        var reader = new TrackedReader(model, "m", TrackedKind.Launch);
        return Replications.Read(model, TestSeed.For($"debut/{stretch.Kind}/{named}"), count, reader.Months);
    }
}
