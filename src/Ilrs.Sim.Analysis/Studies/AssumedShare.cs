namespace Ilrs.Sim.Analysis.Studies;

/// <summary>
/// How much of a number's variance rests on assumptions: what vanishes of it when every assumption stands at its
/// median.
/// </summary>
public static class AssumedShare
{
    /// <summary>Above this share a number carries the sign †.</summary>
    public const double Sign = 0.5;

    /// <summary>The share, 0 to 1; not a number for a number that does not vary.</summary>
    /// <param name="all">Variance of the number.</param>
    /// <param name="left">Its variance with every assumption at its median.</param>
    public static double Of(double all, double left) =>
        all > 0 && double.IsFinite(left) ? Math.Clamp(1 - (left / all), 0, 1) : double.NaN;

    /// <summary>The share of something that happens or not.</summary>
    /// <param name="chance">Its chance, 0 to 1.</param>
    /// <param name="left">Its chance with every assumption at its median.</param>
    public static double OfChance(double chance, double left) => Of(chance * (1 - chance), left * (1 - left));
}
