using Ilrs.Sim.Core.Entities;
using Ilrs.Sim.Core.Numerics;
using Ilrs.Sim.Core.Randomness;

namespace Ilrs.Sim.Core.Engine;

/// <summary>Draws the named uncertainties of a replication, each keyed by its name.</summary>
internal static class UncertaintyDraws
{
    public static void Fill(ModelTables tables, ReplicationContext context)
    {
        for (var i = 0; i < tables.Uncertainties.Length; i++)
        {
            var uncertainty = tables.Uncertainties[i];
            if (context.IsPlan)
            {
                context.Uncertainties[i] = uncertainty.Distribution.Median;
                continue;
            }

            var u = context.Draws.Uniform(tables.UncertaintyStreams[i], 0);
            if (uncertainty.Group is not null)
            {
                // One-factor Gaussian copula: z = ρ f + √(1 − ρ²) e with a factor f shared by the group.
                var factor = DeterministicMath.InverseNormal(
                    context.Draws.Uniform(tables.GroupStreams[i], 0));
                var rho = uncertainty.Loading;
                var own = Math.Sqrt(1 - (rho * rho)) * DeterministicMath.InverseNormal(u);
                u = DeterministicMath.NormalCdf((rho * factor) + own);
            }

            context.Uncertainties[i] = uncertainty.Distribution.Quantile(u);
        }
    }
}
