using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Sources;

namespace Ilrs.Sim.Core.Tests.ClosedForms;

/// <summary>The open training programme as the loss and waiting systems of queueing theory.</summary>
[Trait("Category", "Statistical")]
public sealed class OpenEnrolmentTests
{
    private const double Course = 10 * TestScenario.Day; // mean length: rounding to seconds is one part in a million

    public static TheoryData<string> Lengths => ["exponential", "uniform", "lognormal"];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void LostShare_WithoutWaiting_IsErlangsLossFormulaForEveryCourseLength(string length)
    {
        // Insensitivity (Sevastyanov, 1957): only the mean length matters.
        Distribution duration = length switch
        {
            "exponential" => new ExponentialDistribution(Course),
            "uniform" => new UniformDistribution(0, 2 * Course),
            _ => new LogNormalDistribution(Math.Log(Course) - 0.5, 1),
        };
        var plan = Plan(load: 7) with { First = 200, End = 2_200 };
        var model = Model(Programme(10, duration) with { Waits = false }, months: 160, plan);
        var refused = new MetricReader(model, SourceMetrics.Refused, "source");
        var most = new MetricReader(model, SourceMetrics.MostAtOnce, "source");
        var shares = Replications.Read(model, TestSeed.For($"{TestSeed.Of()}/{length}"), 400, result =>
        {
            Assert.Equal(10, most.Sum(result));
            return refused.Sum(result) / 2_000;
        });

        Assert.Equal(0.078741, Queues.ErlangB(10, 7), 5e-7);
        Statistically.MeanIs(Queues.ErlangB(10, 7), shares);
    }

    [Fact]
    public void Waits_WithFourSeats_AreThoseOfErlangsDelayFormula()
    {
        // 3,600 requests are a thousand course lengths of warm-up, ten times the relaxation time at this load.
        var plan = Plan(load: 3.6) with { First = 3_600, End = 10_800, After = 300, LongWait = (long)Course };
        var model = Model(Programme(4, new ExponentialDistribution(Course)), months: 1_200, plan);
        var (waited, waitedLong) = (new MetricReader(model, SourceMetrics.Waited, "source"),
            new MetricReader(model, SourceMetrics.WaitedLong, "source"));
        var granted = new MetricReader(model, SourceMetrics.Granted, "source");
        var (waits, chances) = (new List<double>(), new List<double>());
        Replications.Visit(model, TestSeed.Of(), 600, result =>
        {
            Assert.Equal(7_200, granted.Sum(result));
            waits.Add(waited.Sum(result) / 7_200 / Course);
            chances.Add(waitedLong.Sum(result) / 7_200);
        });

        // Mean C/(cμ − λ); P(W > t) = C e^(−(cμ − λ) t).
        var delayed = Queues.ErlangC(4, 3.6);
        Assert.Equal(1.969383, delayed / 0.4, 5e-7);
        Assert.Equal(0.528047, delayed * Math.Exp(-0.4), 5e-7);
        Statistically.MeanIs(delayed / 0.4, waits);
        Statistically.MeanIs(delayed * Math.Exp(-0.4), chances);
    }

    [Fact]
    public void Waits_OfPriorityClasses_AreCobhams()
    {
        // Cobham (1954), several servers: W_k = (C / cμ) / ((1 − σ_(k−1)) (1 − σ_k)), σ_k the load of classes up to k.
        var programme = Programme(2, new ExponentialDistribution(Course));
        var urgent = Plan(load: 0.6) with { First = 300, End = 3_300, After = 300, Priority = 1 };
        var patient = Plan(load: 0.9) with { First = 450, End = 4_950, After = 450, Priority = 2 };
        var model = SimulationModel.Compile(
            TestScenario.Of(2_600) with { Training = [programme] },
            [SeatRequestSource.Create("patient", patient), SeatRequestSource.Create("urgent", urgent)]);
        string[] classes = ["urgent", "patient"];
        var readers = Array.ConvertAll(classes, x => new MetricReader(model, SourceMetrics.Waited, x));
        var waits = new[] { new List<double>(), new List<double>() };
        Replications.Visit(model, TestSeed.Of(), 200, result =>
        {
            waits[0].Add(readers[0].Sum(result) / 3_000 / Course);
            waits[1].Add(readers[1].Sum(result) / 4_500 / Course);
        });

        var factor = Queues.ErlangC(2, 1.5) / 2;
        Statistically.MeanIs(factor / (1 - 0.3), waits[0]);
        Statistically.MeanIs(factor / ((1 - 0.3) * (1 - 0.75)), waits[1]);
    }

    [Fact]
    public void Courses_WithDropOut_LastAsDrawnAndCompleteBinomially()
    {
        var programme = Programme(5, new UniformDistribution(0, 2 * Course)) with { DropOut = Parameter.Of(0.15) };
        var model = Model(programme, months: 40, Plan(load: 3) with { End = 60 });
        var completed = new MetricReader(model, SourceMetrics.Completed, "source");
        var inCourse = new MetricReader(model, SourceMetrics.InCourse, "source");
        var (graduates, lengths) = (new List<double>(), new List<double>());
        Replications.Visit(model, TestSeed.Of(), 5_000, result =>
        {
            graduates.Add(completed.Sum(result));
            lengths.Add(inCourse.Sum(result) / Course);
        });

        Statistically.Fits(k => MathNet.Numerics.Distributions.Binomial.PMF(0.85, 60, k), graduates);
        Statistically.MeanIs(60, lengths);
        Statistically.VarianceIs(60 / 3.0, lengths);
    }

    private static RequestPlan Plan(double load) => new()
    {
        Target = "open", InterArrival = new ExponentialDistribution(Course / load), End = 0,
    };

    private static TrainingProgrammeDefinition Programme(int seats, Distribution duration) => new()
    {
        Id = "open", Open = true, Seats = seats, Duration = Parameter.Of(duration),
    };

    private static SimulationModel Model(TrainingProgrammeDefinition programme, int months, RequestPlan plan) =>
        SimulationModel.Compile(
            TestScenario.Of(months) with { Training = [programme] }, [SeatRequestSource.Create("source", plan)]);
}
