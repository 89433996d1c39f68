namespace Ilrs.Sim.Analysis.Calibration;

/// <summary>Hazards and sizes of moves of plans by class and stage.</summary>
public sealed record SlipFit
{
    /// <summary>The four stages in order.</summary>
    public required IReadOnlyList<StageFit> Stages { get; init; }

    /// <summary>Classes in ordinal order.</summary>
    public required IReadOnlyList<ClassFit> Classes { get; init; }

    /// <summary>Shape of the gamma distribution, with mean 1, of the rates of classes.</summary>
    public required double ClassShape { get; init; }

    /// <summary>Shape of the gamma distribution, with mean 1, of the rates of missions within a class.</summary>
    public required double MissionShape { get; init; }

    /// <summary>Standard deviation of the logarithm of the classes' size factors.</summary>
    public required double SizeSpread { get; init; }

    /// <summary>Chance that a move of any class is to an earlier date.</summary>
    public required double Earlier { get; init; }

    /// <summary>The fit of a class; of one that was never seen, what all classes have.</summary>
    public ClassFit Of(string name) => Classes.FirstOrDefault(x => x.Class == name)
        ?? new ClassFit(name, 0, 0, 0, ClassShape, 1 / ClassShape, 1, SizeSpread, Earlier);

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
