using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// One slip of a mission with its streams of draws: those of the mission's staged moves, by the number of the move, or
/// its own, by the month, where it acts in all work or while the mission waits.
/// </summary>
internal sealed class PlanMove
{
    private readonly SlipDefinition _definition;
    private readonly Input _size;
    private readonly Input _earlierSize;
    private readonly StagedMoves? _staged;
    private readonly DrawStream? _coins;
    private readonly DrawStream _sizes;
    private readonly DrawStream? _directions;

    public PlanMove(
        SlipDefinition slip,
        string key,
        bool ofClass,
        ModelTables tables,
        StagedMoves staged,
        Func<string, DrawStream> streams)
    {
        _definition = slip;
        OfClass = ofClass;
        _size = new Input(slip.Size, tables);
        _earlierSize = slip.EarlierSize is { } size ? new Input(size, tables) : _size;
        if (slip.Stage is SlipStage.Any or SlipStage.Wait)
        {
            _coins = streams($"slip/{key}");
            _sizes = streams($"slip-size/{key}");
            _directions = slip.Earlier > 0 ? streams($"slip-earlier/{key}") : null;
        }
        else
        {
            _staged = staged;
            _sizes = staged.Sizes;
            _directions = slip.Earlier > 0 ? staged.Directions : null;
        }
    }

    public SlipStage Stage => _definition.Stage;

    /// <summary>Whether the rates of the mission's class multiply its chance.</summary>
    public bool OfClass { get; }

    /// <summary>Whether the plan moves in a month; never in the plan. At most once for a month.</summary>
    public bool Strikes(ReplicationContext context, double rate, long month)
    {
        var chance = OfClass ? rate * _definition.MonthlyChance : _definition.MonthlyChance;
        return _staged?.Strikes(context, chance) ?? (!context.IsCalm && _coins!.Uniform(month) < chance);
    }

    /// <summary>Seconds of the move that has just struck in a month; negative to an earlier date.</summary>
    public long Seconds(ReplicationContext context, long month)
    {
        var n = _staged?.Last ?? month;
        return _directions is not null && _directions.Uniform(n) < _definition.Earlier
            ? -_earlierSize.Seconds(context, _sizes, n)
            : _size.Seconds(context, _sizes, n);
    }
}
