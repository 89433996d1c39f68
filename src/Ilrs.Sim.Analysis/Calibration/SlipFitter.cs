using Ilrs.Sim.Core.Numerics;

namespace Ilrs.Sim.Analysis.Calibration;

/// <summary>
/// Fits hazards and sizes of moves by class and stage. The hazard of a mission is hazard of the stage × rate of the
/// country × rate of the mission; both rates are gamma distributed with mean 1 and shapes that the counts make
/// likeliest (empirical Bayes). Classes of one country share its rate, which foretells missions better than a rate for
/// each class. Logarithms of sizes are normal around stage + class, with classes normal around 0.
/// </summary>
public static class SlipFitter
{
    private const int Rounds = 40;

    /// <summary>Moves of one mission resemble each other: what each but the first counts less.</summary>
    private const double Likeness = 0.2;

    /// <summary>
    /// What all classes count for in the chance of an earlier move and in the spread of a stage, in moves.
    /// </summary>
    private const double Weight = 10;

    /// <summary>The fit of a history.</summary>
    public static SlipFit Fit(PlanHistory history) => Fit([.. history.Missions.Select(MissionRecord.Of)]);

    /// <summary>The fit of the records of missions.</summary>
    public static SlipFit Fit(IReadOnlyList<MissionRecord> records) => Fit(records, SlipClasses.CountryOf);

    /// <summary>The fit with one rate for all classes of a group.</summary>
    internal static SlipFit Fit(IReadOnlyList<MissionRecord> records, Func<string, string> groupOf)
    {
        var names = records.Select(x => x.Mission.Class).Distinct().Order(StringComparer.Ordinal).ToList();
        var index = records.Select(x => names.IndexOf(x.Mission.Class)).ToArray();
        var countries = names.Select(groupOf).Distinct().ToList();
        int Country(string name) => countries.IndexOf(groupOf(name));
        var hazards = Hazards.Fit(
            records, [.. records.Select(x => Country(x.Mission.Class))], countries.Count, Rounds);
        var sizes = Sizes.Fit(records, index, names.Count, Rounds);
        return new SlipFit
        {
            CountryShape = hazards.CountryShape,
            MissionShape = hazards.MissionShape,
            SizeSpread = sizes.Spread,
            Earlier = sizes.Earlier,
            Stages = [.. Enumerable.Range(0, 4).Select(s => new StageFit(
                (PlanStage)s,
                records.Sum(x => x.Jumps.Count(j => j.Stage == (PlanStage)s)),
                records.Sum(x => x.Exposure[s]),
                hazards.Stages[s],
                DeterministicMath.Exp(sizes.Stages[s]),
                Math.Sqrt(sizes.Variances[s])))],
            Classes = [.. names.Select((name, c) => new ClassFit(
                name,
                index.Count(x => x == c),
                records.Where((_, m) => index[m] == c).Sum(x => x.Jumps.Count),
                records.Where((_, m) => index[m] == c).Sum(x => x.Exposure.Sum()),
                hazards.CountryShape + hazards.Counts[Country(name)],
                1 / (hazards.CountryShape + hazards.Expected[Country(name)]),
                DeterministicMath.Exp(sizes.Classes[c]),
                Math.Sqrt(sizes.Errors[c]),
                sizes.EarlierOf[c]))],
        };
    }

    private sealed class Hazards
    {
        public double[] Stages { get; } = new double[4];

        public double[] Counts { get; private set; } = [];

        public double[] Expected { get; private set; } = [];

        public double CountryShape { get; private set; } = 1;

        public double MissionShape { get; private set; } = 1;

        public static Hazards Fit(IReadOnlyList<MissionRecord> records, int[] index, int countries, int rounds)
        {
            var fit = new Hazards();
            var rates = Enumerable.Repeat(1.0, countries).ToArray();
            for (var round = 0; round < rounds; round++)
            {
                fit.Round(records, index, rates);
            }

            return fit;
        }

        private void Round(IReadOnlyList<MissionRecord> records, int[] index, double[] rates)
        {
            for (var s = 0; s < 4; s++)
            {
                // Half a move in ten months keeps a stage in which nothing was seen away from never.
                var moves = records.Sum(x => x.Jumps.Count(j => j.Stage == (PlanStage)s));
                var months = records.Select((x, m) => rates[index[m]] * x.Exposure[s]).Sum();
                Stages[s] = (moves + 0.5) / (months + 10);
            }

            var expected = records.Select(x => Enumerable.Range(0, 4).Sum(s => Stages[s] * x.Exposure[s])).ToArray();
            MissionShape = GammaPoisson.LikeliestShape(
                records.Select((x, m) => ((double)x.Jumps.Count, rates[index[m]] * expected[m])));
            Counts = new double[rates.Length];
            Expected = new double[rates.Length];
            for (var m = 0; m < records.Count; m++)
            {
                // A mission tells the less of its country the more it was watched: its own rate stays the same.
                var weight = 1 / (1 + (rates[index[m]] * expected[m] / MissionShape));
                Counts[index[m]] += weight * records[m].Jumps.Count;
                Expected[index[m]] += weight * expected[m];
            }

            CountryShape = GammaPoisson.LikeliestShape(Counts.Zip(Expected));
            for (var c = 0; c < rates.Length; c++)
            {
                rates[c] = (CountryShape + Counts[c]) / (CountryShape + Expected[c]);
            }
        }
    }

    private sealed class Sizes
    {
        public double[] Stages { get; } = new double[4];

        public double[] Variances { get; } = [1, 1, 1, 1];

        public double[] Classes { get; private set; } = [];

        public double[] Errors { get; private set; } = [];

        public double[] EarlierOf { get; private set; } = [];

        public double Spread { get; private set; } = 0.5;

        public double Earlier { get; private set; }

        public static Sizes Fit(IReadOnlyList<MissionRecord> records, int[] index, int classes, int rounds)
        {
            var moves = records.SelectMany((x, m) => x.Jumps.Select(j => new Seen(
                index[m],
                (int)j.Stage,
                j.Months < 0,
                DeterministicMath.Log(Math.Abs(j.Months)),
                1 / (1 + (Likeness * (x.Jumps.Count - 1)))))).ToList();
            var fit = new Sizes { Classes = new double[classes], Errors = new double[classes] };
            fit.FitDirections(moves, classes);
            var later = moves.Where(x => !x.Earlier).ToList();
            for (var round = 0; round < rounds; round++)
            {
                fit.Round(later);
            }

            return fit;
        }

        private void FitDirections(List<Seen> moves, int classes)
        {
            Earlier = (moves.Where(x => x.Earlier).Sum(x => x.Weight) + 0.5) / (moves.Sum(x => x.Weight) + 1);
            EarlierOf = [.. Enumerable.Range(0, classes).Select(c =>
                (moves.Where(x => x.Class == c && x.Earlier).Sum(x => x.Weight) + (Weight * Earlier))
                / (moves.Where(x => x.Class == c).Sum(x => x.Weight) + Weight))];
        }

        private void Round(List<Seen> moves)
        {
            var all = moves.Count == 0 ? 0 : moves.Average(x => x.Log - Classes[x.Class]);
            var pooled = (Squares(moves) + 1) / (moves.Sum(x => x.Weight) + 1);
            for (var s = 0; s < 4; s++)
            {
                var own = moves.FindAll(x => x.Stage == s);
                var weight = own.Sum(x => x.Weight);
                Stages[s] = (own.Sum(x => x.Weight * (x.Log - Classes[x.Class])) + all) / (weight + 1);
                Variances[s] = (Squares(own) + (Weight * pooled)) / (weight + Weight);
            }

            var precision = 1 / (Spread * Spread);
            for (var c = 0; c < Classes.Length; c++)
            {
                var own = moves.FindAll(x => x.Class == c);
                Errors[c] = 1 / (precision + own.Sum(x => x.Weight / Variances[x.Stage]));
                Classes[c] = Errors[c] * own.Sum(x => x.Weight * (x.Log - Stages[x.Stage]) / Variances[x.Stage]);
            }

            if (Classes.Length > 0)
            {
                Spread = Math.Sqrt(Math.Max(0.01, Classes.Zip(Errors).Average(x => (x.First * x.First) + x.Second)));
            }
        }

        private double Squares(List<Seen> moves) => moves.Sum(x =>
        {
            var rest = x.Log - Classes[x.Class] - Stages[x.Stage];
            return x.Weight * rest * rest;
        });

        private sealed record Seen(int Class, int Stage, bool Earlier, double Log, double Weight);
    }
}
