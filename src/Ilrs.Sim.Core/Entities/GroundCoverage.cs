using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Numerics;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// The share of the time in which ground stations see the Moon, as a mean over its 18.6-year cycle, its sidereal month
/// and the turning Earth. Immutable; computed when the scenario is compiled.
/// </summary>
/// <remarks>
/// The Moon's declination δ has sin δ = sin i · sin u, with u the angle along its orbit and i the inclination of the
/// orbit to the equator: cos i = cos ε cos ι − sin ε sin ι cos Ω, ε the obliquity (23.44°), ι the inclination to the
/// ecliptic (5.145°) and Ω the node: 18.3° to 28.6°. A station at latitude φ sees it at the height h with sin h =
/// sin φ sin δ + cos φ cos δ cos H, H the hour angle. Ω, u and H take the middles of equal parts; directions are those
/// from the Earth's centre.
/// </remarks>
internal sealed class GroundCoverage
{
    private const int Nodes = 8;
    private const int Angles = 32;
    private const int Hours = 72;
    private const double Degree = Math.PI / 180;
    private const double Obliquity = 23.4393 * Degree;
    private const double Inclination = 5.145 * Degree;
    private readonly GroundStationDefinition[] _stations;
    private readonly bool[][] _sees;
    private readonly int[] _order;
    private readonly double[] _open = new double[Nodes * Angles * Hours];

    public GroundCoverage(GroundStationDefinition[] stations, StationDefinition rules)
    {
        _stations = stations;
        _sees = Array.ConvertAll(stations, x => Sees(x, rules));
        _order = new int[stations.Length];
        for (var i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
        }

        // Who gives most hours comes first; the others fill what is left open.
        Array.Sort(_order, (x, y) =>
        {
            var byHours = stations[y].HoursADay.CompareTo(stations[x].HoursADay);
            return byHours != 0 ? byHours : x.CompareTo(y);
        });
    }

    /// <summary>Share of the time that the stations at hand cover, and what each adds to the others.</summary>
    /// <param name="present">Which stations there are.</param>
    /// <param name="added">Receives the share that would be lost without each; 0 for those that are not there.</param>
    public double Of(ReadOnlySpan<bool> present, Span<double> added)
    {
        var all = Covered(present, without: -1);
        for (var i = 0; i < added.Length; i++)
        {
            added[i] = present[i] ? all - Covered(present, without: i) : 0;
        }

        return all;
    }

    private double Covered(ReadOnlySpan<bool> present, int without)
    {
        Array.Fill(_open, 1);
        var covered = 0.0;
        foreach (var i in _order)
        {
            if (present[i] && i != without)
            {
                covered += Cover(i);
            }
        }

        return covered;
    }

    /// <summary>A station takes what is open as far as its hours go, evenly wherever it sees the Moon.</summary>
    private double Cover(int station)
    {
        var sees = _sees[station];
        var free = 0.0;
        for (var k = 0; k < sees.Length; k++)
        {
            free += sees[k] ? _open[k] : 0;
        }

        free /= sees.Length;
        var gives = _stations[station].HoursADay / 24;
        var share = free <= gives ? 1 : gives / free;
        for (var k = 0; k < sees.Length; k++)
        {
            _open[k] -= sees[k] ? share * _open[k] : 0;
        }

        return share * free;
    }

    private static bool[] Sees(GroundStationDefinition station, StationDefinition rules)
    {
        var sees = new bool[Nodes * Angles * Hours];
        if (station.Dish < rules.GroundDish)
        {
            return sees;
        }

        var lowest = DeterministicMath.Sin(rules.GroundElevation * Degree);
        var latitude = station.Latitude * Degree;
        var (sin, cos) = (DeterministicMath.Sin(latitude), DeterministicMath.Cos(latitude));
        var beside = new double[Hours];
        for (var hour = 0; hour < Hours; hour++)
        {
            var turn = (station.Longitude * Degree) - ((hour + 0.5) * 2 * Math.PI / Hours);
            beside[hour] = cos * DeterministicMath.Cos(turn);
        }

        var at = 0;
        for (var node = 0; node < Nodes; node++)
        {
            var tilt = SineOfTilt((node + 0.5) * Math.PI / Nodes);
            for (var angle = 0; angle < Angles; angle++)
            {
                var declination = tilt * DeterministicMath.Sin((angle + 0.5) * 2 * Math.PI / Angles);
                var equatorial = Math.Sqrt(1 - (declination * declination));
                for (var hour = 0; hour < Hours; hour++)
                {
                    sees[at++] = (sin * declination) + (equatorial * beside[hour]) >= lowest;
                }
            }
        }

        return sees;
    }

    /// <summary>Sine of the inclination of the Moon's orbit to the equator, by the angle of its node.</summary>
    private static double SineOfTilt(double node)
    {
        var cosine = (DeterministicMath.Cos(Obliquity) * DeterministicMath.Cos(Inclination))
            - (DeterministicMath.Sin(Obliquity) * DeterministicMath.Sin(Inclination) * DeterministicMath.Cos(node));
        return Math.Sqrt(1 - (cosine * cosine));
    }
}
