using System.Runtime.CompilerServices;
using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Core.Results;

/// <summary>Where an entity's cells of one metric stand.</summary>
public readonly struct MetricHandle
{
    private readonly int _offset;
    private readonly int _length;
    private readonly MetricStep _step;

    internal MetricHandle(int offset, int length, MetricStep step)
    {
        _offset = offset;
        _length = length;
        _step = step;
    }

    /// <summary>Index of the cell of the current step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Cell(Clock clock, int label) => CellAt(
        _step == MetricStep.Yearly ? clock.Year : _step == MetricStep.Monthly ? clock.Month : 0, label);

    /// <summary>Index of the cell of a given step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int CellAt(int step, int label) => _offset + (label * _length) + step;
}
