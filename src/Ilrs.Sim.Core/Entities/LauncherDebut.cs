using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// When a new family first flies: a slip on its planned date, or a stretch of the time that was said to be left, given
/// that it has not flown in the known past.
/// </summary>
internal sealed class LauncherDebut
{
    private const int Halvings = 60;
    private readonly SimTime? _planned;
    private readonly SimTime _said;
    private readonly Input? _slip;
    private readonly Input? _stretch;
    private readonly Distribution? _distribution;
    private readonly DrawStream _stream;
    private readonly double _least;
    private readonly double _below;

    public LauncherDebut(VehicleFamilyDefinition family, ModelTables tables, DrawStream stream)
    {
        _stream = stream;
        _planned = family.Debut;
        _slip = family.DebutSlip is { } slip ? new Input(slip, tables) : null;
        if (family is not { Debut: { } debut, DebutSaid: { } said, DebutStretch: { } stretch })
        {
            return;
        }

        _said = said;
        _stretch = new Input(stretch, tables);
        _distribution = stretch.Distribution
            ?? (stretch.Uncertainty is { } id
                ? tables.Uncertainties[tables.UncertaintyIndex(id)].Distribution
                : null);
        _least = (double)(tables.KnownUntil - said) / (debut - said);
        _below = _distribution is null ? 0 : ShareBelow(_distribution, _least);
    }

    /// <summary>The date of the first flight; null for a family that flies already.</summary>
    public SimTime? Draw(ReplicationContext context)
    {
        if (_planned is not { } planned || _stretch is null)
        {
            return _planned is null ? null : _planned + (_slip?.Seconds(context, _stream, 0) ?? 0);
        }

        var stretch = Given(_stretch.Value(context, _stream, 0));
        return _said + Input.Whole(stretch * (planned - _said));
    }

    /// <summary>A draw turned into one above the least: the same share of what is left of the distribution.</summary>
    private double Given(double drawn)
    {
        if (_distribution is null || _below <= 0)
        {
            return Math.Max(drawn, _least);
        }

        var share = _below + ((1 - _below) * ShareBelow(_distribution, drawn));
        return share >= 1 ? Math.Max(drawn, _least) : Math.Max(_least, _distribution.Quantile(share));
    }

    /// <summary>The largest share whose quantile does not exceed a number, to 60 bits.</summary>
    private static double ShareBelow(Distribution distribution, double number)
    {
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
            {
                break;
            }

            if (distribution.Quantile(middle) <= number)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
