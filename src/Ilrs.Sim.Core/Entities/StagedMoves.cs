using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// The moves of a mission's plan that belong to stages, as one process whose hazard is that of the stage. Their draws
/// are keyed by the number of the move and not by the month, so that a mission that is held meets the same moves, only
/// further from its launch, where they are no smaller: holding a mission does not let it escape a move.
/// </summary>
internal sealed class StagedMoves
{
    private readonly DrawStream _coins;
    private long _number;
    private double _left;

    public StagedMoves(Func<string, DrawStream> streams)
    {
        _coins = streams("slip/stages");
        Sizes = streams("slip-size/stages");
        Directions = streams("slip-earlier/stages");
    }

    /// <summary>Sizes by the number of the move; one stream, so that a move keeps its rank in any stage.</summary>
    public DrawStream Sizes { get; }

    /// <summary>Directions by the number of the move.</summary>
    public DrawStream Directions { get; }

    /// <summary>Number of the last move that struck, from 0.</summary>
    public long Last => _number - 1;

    public void Reset() => (_number, _left) = (0, 1);

    public void Visit(StateVisitor visitor)
    {
        visitor.Value(ref _number);
        visitor.Value(ref _left);
    }

    /// <summary>
    /// Whether the next move strikes in a month in which it does so with a chance: what is left of the chance that it
    /// has not struck falls below its uniform.
    /// </summary>
    public bool Strikes(ReplicationContext context, double chance)
    {
        if (context.IsCalm)
        {
            return false;
        }

        _left *= Math.Max(0, 1 - chance);
        if (_coins.Uniform(_number) < _left)
        {
            return false;
        }

        (_number, _left) = (_number + 1, 1);
        return true;
    }
}
