using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>How the plan of a mission moves: its own slips, those of its class, and the reviews of its class.</summary>
internal sealed class MissionSlips
{
    private readonly PlanMove[] _moves;
    private readonly StagedMoves _staged;
    private readonly Review[] _reviews = [];
    private readonly SlipClassDefinition? _class;
    private readonly Input? _classRate;
    private readonly Input? _missionRate;
    private readonly DrawStream? _classRates;
    private readonly DrawStream? _missionRates;
    private readonly long _study;
    private readonly long _hardware;
    private readonly long _integration;
    private double _rate;

    /// <summary>Binds the moves of a mission.</summary>
    /// <param name="mission">The mission.</param>
    /// <param name="tables">The model.</param>
    /// <param name="streams">Streams of the mission's own.</param>
    /// <param name="shared">Streams that its series shares, by their whole key.</param>
    public MissionSlips(
        MissionDefinition mission,
        ModelTables tables,
        Func<string, DrawStream> streams,
        Func<string, DrawStream> shared)
    {
        var ofSeries = mission.Series is not null ? x => shared($"series/{mission.Series}/{x}") : streams;
        var month = tables.Scenario.Calendar.MonthSeconds;
        (_study, _hardware, _integration) = ((long)(36 * month), (long)(12 * month), (long)(3 * month));
        _staged = new StagedMoves(ofSeries);
        var own = new HashSet<string>(StringComparer.Ordinal);
        var moves = new List<PlanMove>();
        for (var i = 0; i < mission.Slips.Count; i++)
        {
            var slip = mission.Slips[i];
            own.Add(slip.Id ?? "");
            if (slip.Active)
            {
                var key = slip.Id is { } id ? $"id/{id}" : $"{i}";
                moves.Add(new PlanMove(slip, key, ofClass: false, tables, _staged, streams));
            }
        }

        if (mission.SlipClass is not { } name)
        {
            _moves = [.. moves];
            return;
        }

        _class = tables.SlipClass(name);
        _classRate = new Input(_class.Rate, tables);
        _missionRate = new Input(_class.MissionRate, tables);
        _classRates = streams("slip-class-rate");
        _missionRates = ofSeries("slip-mission-rate");
        foreach (var slip in _class.Moves)
        {
            if (slip.Active && !own.Contains(slip.Id ?? ""))
            {
                moves.Add(new PlanMove(slip, $"id/{slip.Id}", ofClass: true, tables, _staged, streams));
            }
        }

        _moves = [.. moves];
        var reviews = new List<Review>();

        foreach (var review in _class.Reviews)
        {
            if (review.Active)
            {
                reviews.Add(new Review(
                    review,
                    tables.Scenario.Calendar.MonthOf(review.Date),
                    new Input(review.Share, tables),
                    ofSeries($"review/{review.Id}"),
                    ofSeries($"review-share/{review.Id}")));
            }
        }

        _reviews = [.. reviews];
    }

    /// <summary>The moves, own ones first.</summary>
    public ReadOnlySpan<PlanMove> Moves => _moves;

    /// <summary>Product of the rates that multiply the chances of the class.</summary>
    public double Rate => _rate;

    public bool HasMoves => _moves.Length > 0;

    public bool HasReviews => _reviews.Length > 0;

    /// <summary>Whether a review falls into a month.</summary>
    public bool HasReview(long month)
    {
        foreach (var review in _reviews)
        {
            if (review.Month == month)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a move may strike now: those of a class may leave a rebuild alone.</summary>
    public bool Acts(PlanMove move, bool rebuilding) => !(rebuilding && move.OfClass && !_class!.AfterLoss);

    public void Reset()
    {
        _rate = 1;
        _staged.Reset();
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Value(ref _rate);
        _staged.Visit(visitor);
    }

    /// <summary>Draws what is drawn once.</summary>
    public void Enter(ReplicationContext context)
    {
        if (_class is not null)
        {
            _rate = _classRate!.Value(context, _classRates!, 0) * _missionRate!.Value(context, _missionRates!, 0);
        }
    }

    /// <summary>The stage with so many seconds to the launch as it is planned now.</summary>
    public SlipStage StageAt(long left) =>
        left >= _study ? SlipStage.Study
        : left >= _hardware ? SlipStage.Hardware
        : left >= _integration ? SlipStage.Integration
        : SlipStage.Pad;

    /// <summary>Seconds that the reviews of a month add when so many are left.</summary>
    public long Reviewed(ReplicationContext context, long month, long left)
    {
        var added = 0L;
        foreach (var review in _reviews)
        {
            if (review.Month == month && !context.IsCalm && review.Coins.Uniform(0) < review.Definition.Chance)
            {
                added += Input.Whole(left * review.Share.Value(context, review.Shares, 0));
            }
        }

        return added;
    }

    private sealed record Review(
        ReviewDefinition Definition, int Month, Input Share, DrawStream Coins, DrawStream Shares);
}
