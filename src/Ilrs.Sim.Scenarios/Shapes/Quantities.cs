using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>The quantities that formats are made of.</summary>
internal static class Quantities
{
    /// <summary>A length of time of 0 or more, in whole seconds; halves round to even.</summary>
    public static Shape<long> Duration { get; } = DurationIn(NumberRange.NotNegative);

    /// <summary>A length of time above 0, in whole seconds.</summary>
    public static Shape<long> PositiveDuration { get; } = DurationIn(NumberRange.Positive);

    /// <summary>A mass, kg.</summary>
    public static Shape<double> Mass { get; } = Of(Dimension.Mass, NumberRange.NotNegative);

    /// <summary>A power, W.</summary>
    public static Shape<double> Watts { get; } = Of(Dimension.Watts, NumberRange.NotNegative);

    /// <summary>A power, kW.</summary>
    public static Shape<double> Kilowatts { get; } = Of(Dimension.Kilowatts, NumberRange.NotNegative);

    /// <summary>An energy, kWh.</summary>
    public static Shape<double> Energy { get; } = Of(Dimension.Energy, NumberRange.NotNegative);

    /// <summary>A data rate, Mbit/s.</summary>
    public static Shape<double> DataRate { get; } = Of(Dimension.DataRate, NumberRange.NotNegative);

    /// <summary>A share or chance from 0 to 1.</summary>
    public static Shape<double> Share { get; } = Of(Dimension.Share, NumberRange.Share);

    /// <summary>An amount of a resource of 0 or more, in the resource's unit.</summary>
    public static Shape<double> Amount { get; } = Of(Dimension.Number, NumberRange.NotNegative);

    /// <summary>A length of time that may be uncertain.</summary>
    public static Shape<Parameter> UncertainDuration { get; } =
        new ParameterShape(Dimension.Duration, NumberRange.NotNegative);

    /// <summary>A mass that may be uncertain, kg.</summary>
    public static Shape<Parameter> UncertainMass { get; } =
        new ParameterShape(Dimension.Mass, NumberRange.NotNegative);

    /// <summary>A power that may be uncertain, W.</summary>
    public static Shape<Parameter> UncertainWatts { get; } =
        new ParameterShape(Dimension.Watts, NumberRange.NotNegative);

    /// <summary>A data rate that may be uncertain, Mbit/s.</summary>
    public static Shape<Parameter> UncertainDataRate { get; } =
        new ParameterShape(Dimension.DataRate, NumberRange.NotNegative);

    /// <summary>A share or chance that may be uncertain.</summary>
    public static Shape<Parameter> UncertainShare { get; } = new ParameterShape(Dimension.Share, NumberRange.Share);

    /// <summary>A share or chance that may be a named uncertainty, but is not drawn anew at each use.</summary>
    public static Shape<Parameter> NamedShare { get; } =
        new ParameterShape(Dimension.Share, NumberRange.Share, inline: false);

    /// <summary>A number of 0 or more that may be uncertain.</summary>
    public static Shape<Parameter> UncertainAmount { get; } =
        new ParameterShape(Dimension.Number, NumberRange.NotNegative);

    /// <summary>A number of 0 or more that may be a named uncertainty, but is not drawn anew at each use.</summary>
    public static Shape<Parameter> NamedAmount { get; } =
        new ParameterShape(Dimension.Number, NumberRange.NotNegative, inline: false);

    /// <summary>A number of a dimension and range.</summary>
    public static Shape<double> Of(Dimension dimension, NumberRange range) =>
        new MappedShape<ExactDecimal, double>(new QuantityShape(dimension, range), q => q.ToDouble());

    private static MappedShape<ExactDecimal, long> DurationIn(NumberRange range) =>
        new(new QuantityShape(Dimension.Duration, range), q => (long)Math.Round(q.ToDouble()));
}
