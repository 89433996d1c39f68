using System.Runtime.CompilerServices;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// A parameter that is used month after month: its values are computed sixteen months at a time, with the bits that
/// <see cref="Input.Value"/> gives one by one.
/// </summary>
internal sealed class MonthlyInput
{
    private const long Nothing = long.MinValue;
    private readonly Input _input;
    private readonly DrawStream _stream;
    private long _window = Nothing;
    private Sixteen _values;

    public MonthlyInput(Parameter parameter, ModelTables tables, DrawStream stream)
    {
        _input = new Input(parameter, tables);
        _stream = stream;
    }

    public void Reset() => _window = Nothing;

    /// <summary>The value of a month.</summary>
    public double Value(ReplicationContext context, long month)
    {
        if (context.IsKnown)
        {
            return _input.Calm(context);
        }

        if (month >> 4 != _window)
        {
            _window = month >> 4;
            _input.Fill(context, _stream.Stream, _window << 4, _values);
        }

        return _values[(int)(month & 15)];
    }

    /// <summary>The values of one window, beside it in memory.</summary>
    [InlineArray(16)]
    private struct Sixteen
    {
        private double _first;
    }
}
