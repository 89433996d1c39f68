using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.TestKit;

/// <summary>Small scenarios in a calendar of thirty-day months that starts at instant 0.</summary>
public static class TestScenario
{
    /// <summary>Seconds of a day.</summary>
    public const long Day = Calendar.Day;

    /// <summary>Seconds of a month.</summary>
    public const long Month = 30 * Day;

    /// <summary>Seconds of a year.</summary>
    public const long Year = 12 * Month;

    /// <summary>A scenario with nothing in it.</summary>
    /// <param name="months">Length in months.</param>
    public static Scenario Of(double months) => new()
    {
        Id = "test",
        Calendar = Calendar.ThirtyDay,
        Start = At(0),
        Horizon = At(months),
    };

    /// <summary>The instant so many months after the start.</summary>
    public static SimTime At(double months) => new((long)Math.Round(months * Month));

    /// <summary>A constant number of seconds.</summary>
    public static Parameter Seconds(double seconds) => Parameter.Of(seconds);

    /// <summary>Seconds drawn from an exponential distribution at each use.</summary>
    public static Parameter Exponential(double mean) => Parameter.Of(new ExponentialDistribution(mean));

    /// <summary>A condition that holds when every listed state does.</summary>
    public static ConditionDefinition When(params (string Entity, ConditionState State)[] states) =>
        new() { Items = Array.ConvertAll(states, static x => new ConditionItem(x.Entity, x.State)) };
}
