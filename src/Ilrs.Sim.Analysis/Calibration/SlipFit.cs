namespace Ilrs.Sim.Analysis.Calibration;

/// <summary>Hazards and sizes of moves of plans by class and stage.</summary>
public sealed record SlipFit
{
    /// <summary>The four stages in order.</summary>
    public required IReadOnlyList<StageFit> Stages { get; init; }

    /// <summary>Classes in ordinal order.</summary>
    public required IReadOnlyList<ClassFit> Classes { get; init; }

    /// <summary>Shape of the gamma distribution, with mean 1, of the rates of countries.</summary>
    public required double CountryShape { get; init; }

    /// <summary>Shape of the gamma distribution, with mean 1, of the rates of missions within a country.</summary>
    public required double MissionShape { get; init; }

    /// <summary>Standard deviation of the logarithm of the classes' size factors.</summary>
    public required double SizeSpread { get; init; }

    /// <summary>Chance that a move of any class is to an earlier date.</summary>
    public required double Earlier { get; init; }

    /// <summary>
    /// The fit of a class; of one that was never seen, the rate of its country and what all classes have.
    /// </summary>
    public ClassFit Of(string name)
    {
        var own = Classes.FirstOrDefault(x => x.Class == name);
        var country = Classes.FirstOrDefault(x => SlipClasses.CountryOf(x.Class) == SlipClasses.CountryOf(name));
        var (shape, scale) = country is null
            ? (CountryShape, 1 / CountryShape)
            : (country.RateShape, country.RateScale);
        return own ?? new ClassFit(name, 0, 0, 0, shape, scale, 1, SizeSpread, Earlier);
    }

    /// <summary>Moves that are expected of a class with rate 1 in so many months of each stage.</summary>
    public double Expected(IReadOnlyList<double> exposure)
    {
        var sum = 0.0;
        for (var i = 0; i < Stages.Count; i++)
        {
            sum += Stages[i].Hazard * exposure[i];
        }

        return sum;
    }
}
