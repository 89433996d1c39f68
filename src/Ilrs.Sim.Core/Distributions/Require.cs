using System;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Ilrs.Sim.Core.Distributions;

/// <summary>Checks of distribution parameters that say what was found and what is wanted.</summary>
internal static class Require
{
    public static double Finite(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) ? value : throw Fault(name, value, "a finite number");

    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) && value > 0 ? value : throw Fault(name, value, "a finite number above 0");

    public static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) && value >= 0 ? value : throw Fault(name, value, "a finite number, 0 or above");

    public static double Probability(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= 0 && value <= 1 ? value : throw Fault(name, value, "a probability from 0 to 1");

    public static double AtLeast(
        double value,
        double bound,
        [CallerArgumentExpression(nameof(value))] string name = "",
        [CallerArgumentExpression(nameof(bound))] string boundName = "") =>
        double.IsFinite(value) && value >= bound
            ? value
            : throw Fault(name, value, $"a finite number not below {boundName} ({Text(bound)})");

    public static double Above(
        double value,
        double bound,
        [CallerArgumentExpression(nameof(value))] string name = "",
        [CallerArgumentExpression(nameof(bound))] string boundName = "") =>
        double.IsFinite(value) && value > bound
            ? value
            : throw Fault(name, value, $"a finite number above {boundName} ({Text(bound)})");

    public static double Between(
        double value,
        double low,
        double high,
        [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= low && value <= high
            ? value
            : throw Fault(name, value, $"a number from {Text(low)} to {Text(high)}");

    public static ArgumentOutOfRangeException Fault(string name, double value, string wanted) =>
        new(name, value, $"{name} is {Text(value)}, but must be {wanted}.");

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
