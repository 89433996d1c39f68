using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;

namespace Ilrs.Sim.Core.Entities;

/// <summary>How one host's calls go: lengths of their stages, who may answer, what the first cut keeps.</summary>
internal sealed class CallRules
{
    private readonly SlotOffer _slots;
    private readonly CallStages _stages;
    private readonly Input _decision;
    private readonly Input _overrun;
    private readonly Input _keep;
    private readonly Input _agreement;
    private readonly DrawStream _decisions;
    private readonly DrawStream _overruns;
    private readonly DrawStream _keeps;
    private readonly DrawStream[] _agreements;
    private readonly double _planned;

    public CallRules(ModelTables tables, int host, Func<string, DrawStream> stream)
    {
        _slots = tables.SlotsOf(host)!;
        _stages = _slots.Stages ?? new CallStages();
        var key = tables.Identities[host].Key;
        _decision = new Input(_slots.Decision, tables);
        _overrun = new Input(_stages.Overrun, tables);
        _keep = new Input(_stages.Keep, tables);
        _agreement = new Input(_stages.Agreement, tables);
        _planned = _decision.Median(tables);
        _decisions = stream($"decision/{key}");
        _overruns = stream($"overrun/{key}");
        _keeps = stream($"keep/{key}");
        _agreements = Array.ConvertAll(
            tables.Instruments, x => _agreement.IsRandom ? stream($"agreement/{key}/{x.Definition.Id}") : _keeps);
        Unnamed = _slots.Unnamed is null ? null : new UnnamedLetters(tables, host, stream);
    }

    /// <summary>Who may answer.</summary>
    public EligibilityRule Eligible => _slots.Eligible;

    /// <summary>Chance that a proposal is merged into a better one of its discipline.</summary>
    public double Merge => _stages.Merge;

    /// <summary>Proposals that the scenario does not name, or null.</summary>
    public UnnamedLetters? Unnamed { get; }

    /// <summary>Opens a call: draws its times.</summary>
    public void Open(ReplicationContext context, ref CallState call)
    {
        call.Frozen = 0;
        call.Planned = (long)Math.Round(_planned);
        call.Overrun = Math.Max(0, _overrun.Value(context, _overruns, call.Times));
        call.Decision = Input.Whole(_decision.Value(context, _decisions, call.Times) * call.Overrun);
    }

    /// <summary>When a stage ends: letters on their announced day, the others as late as the call is.</summary>
    public long Due(in CallState call)
    {
        var first = Math.Max(_stages.Letters, Input.Whole(_stages.FirstCut * call.Overrun));
        var proposals = Math.Max(first, Input.Whole(_stages.Proposals * call.Overrun));
        return call.Opened + call.Frozen + call.Stage switch
        {
            CallStage.Letters => _slots.Stages is null ? call.Decision : _stages.Letters,
            CallStage.FirstCut => _slots.Stages is null ? 0 : first,
            CallStage.Proposals => _slots.Stages is null ? 0 : proposals,
            _ => Math.Max(call.Decision, _slots.Stages is null ? 0 : proposals),
        };
    }

    /// <summary>How many of the letters the first cut keeps: at least one.</summary>
    public int Keeps(ReplicationContext context, int times, int letters) => Math.Min(
        letters, Math.Max(1, (int)Math.Round(letters * _keep.Value(context, _keeps, times))));

    /// <summary>Seconds from an award to its agreement.</summary>
    public long Agreement(ReplicationContext context, int instrument, int times) =>
        _agreement.Seconds(context, _agreements[instrument], times);
}
