using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;

namespace Ilrs.Sim.Core.Entities;

/// <summary>A <see cref="Parameter"/> bound to the scenario's uncertainties, ready to be drawn.</summary>
internal sealed class Input
{
    private readonly double _constant;
    private readonly Distribution? _distribution;
    private readonly int _uncertainty = -1;
    private readonly double _factor;

    public Input(Parameter parameter, ModelTables tables)
    {
        _constant = parameter.Constant * parameter.Factor;
        _distribution = parameter.Distribution;
        _factor = parameter.Factor;
        if (parameter.Uncertainty is { } id)
        {
            _uncertainty = tables.UncertaintyIndex(id);
        }
    }

    /// <summary>An input that each use shares; refuses an inline distribution, which would be drawn anew.</summary>
    /// <exception cref="ScenarioException">The parameter has an inline distribution.</exception>
    public static Input Once(Parameter parameter, ModelTables tables, string what) => parameter.Distribution is null
        ? new Input(parameter, tables)
        : throw new ScenarioException([$"{what}: a constant or a named uncertainty, not an inline distribution."]);

    /// <summary>The value for the n-th use; an inline distribution gives its median in the plan.</summary>
    public double Value(ReplicationContext context, DrawStream stream, long n)
    {
        if (_distribution is { } distribution)
        {
            return _factor * (context.IsPlan ? distribution.Median : distribution.Quantile(stream.Uniform(n)));
        }

        return _uncertainty >= 0 ? _factor * context.Uncertainties[_uncertainty] : _constant;
    }

    /// <summary>The value for the n-th use in whole seconds (or another integer unit), never negative.</summary>
    public long Seconds(ReplicationContext context, DrawStream stream, long n) =>
        Whole(Value(context, stream, n));

    /// <summary>Whole seconds for the n-th use, times a factor.</summary>
    public long Seconds(ReplicationContext context, DrawStream stream, long n, double factor) =>
        Whole(factor * Value(context, stream, n));

    /// <summary>The value for the n-th use, of something that happens now: the median in the known past.</summary>
    public double ValueNow(ReplicationContext context, DrawStream stream, long n) =>
        context.IsKnown && _distribution is { } distribution
            ? _factor * distribution.Median
            : Value(context, stream, n);

    /// <summary>Whole seconds for the n-th use, of something that happens now: the median in the known past.</summary>
    public long SecondsNow(ReplicationContext context, DrawStream stream, long n) =>
        context.IsKnown && _distribution is { } distribution
            ? Whole(_factor * distribution.Median)
            : Seconds(context, stream, n);

    /// <summary>True when each use needs a draw.</summary>
    public bool IsRandom => _distribution is not null;

    /// <summary>The value for a given uniform; the median in the plan.</summary>
    public double ValueAt(ReplicationContext context, double u) =>
        _distribution is { } distribution
            ? _factor * (context.IsPlan ? distribution.Median : distribution.Quantile(u))
            : _uncertainty >= 0 ? _factor * context.Uncertainties[_uncertainty] : _constant;

    /// <summary>The values for the uses from <paramref name="first"/> on, as <see cref="Value"/> gives them.</summary>
    public void Fill(ReplicationContext context, StreamId stream, long first, Span<double> values)
    {
        if (_distribution is not { } distribution)
        {
            values.Fill(_uncertainty >= 0 ? _factor * context.Uncertainties[_uncertainty] : _constant);
            return;
        }

        if (context.IsPlan)
        {
            values.Fill(_factor * distribution.Median);
            return;
        }

        context.Draws.Fill(stream, first, values);
        distribution.Quantile(values, values);
        foreach (ref var value in values)
        {
            value = _factor * value;
        }
    }

    /// <summary>The value without noise: the median of an inline distribution.</summary>
    public double Calm(ReplicationContext context) =>
        _distribution is { } distribution ? _factor * distribution.Median
        : _uncertainty >= 0 ? _factor * context.Uncertainties[_uncertainty]
        : _constant;

    /// <summary>
    /// Rounded to whole seconds between 0 and 10^15, which is far beyond any horizon: a heavy tail must not overflow.
    /// </summary>
    public static long Whole(double value) => (long)Math.Clamp(Math.Round(value), 0, 1e15);

    /// <summary>The median: what the plan uses.</summary>
    public double Median(ModelTables tables) =>
        _distribution is { } distribution ? _factor * distribution.Median
        : _uncertainty >= 0 ? _factor * tables.Uncertainties[_uncertainty].Distribution.Median
        : _constant;
}
