namespace Ilrs.Sim.Core.Distributions;

/// <summary>The shapes for which the incomplete gamma and beta functions keep their stated accuracy.</summary>
internal static class ShapeLimits
{
    public const double Least = 0.1;
    public const double GammaMost = 10_000;
    public const double BetaMost = 1_000;
    public const double LambdaMost = 900;
}
