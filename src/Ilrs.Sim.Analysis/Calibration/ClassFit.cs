namespace Ilrs.Sim.Analysis.Calibration;

/// <summary>How the plans of one class move, drawn towards all as far as it, or its country, was seen little.</summary>
/// <param name="Class">The class.</param>
/// <param name="Missions">Missions seen.</param>
/// <param name="Moves">Moves seen.</param>
/// <param name="Months">Months watched.</param>
/// <param name="RateShape">Shape of the gamma distribution of its country's rate, which multiplies hazards.</param>
/// <param name="RateScale">Scale of that distribution.</param>
/// <param name="SizeFactor">Multiplies the median size of every stage.</param>
/// <param name="SizeError">Standard error of the factor's logarithm.</param>
/// <param name="Earlier">Chance that a move is to an earlier date.</param>
public sealed record ClassFit(
    string Class,
    int Missions,
    int Moves,
    double Months,
    double RateShape,
    double RateScale,
    double SizeFactor,
    double SizeError,
    double Earlier)
{
    /// <summary>Mean of the rate.</summary>
    public double Rate => RateShape * RateScale;
}
