using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Numerics;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <summary>How one partner names people for training, and how many trained people it has, by track.</summary>
internal sealed class PartnerTraining
{
    private readonly NominationDefinition[] _nominations;
    private readonly int[] _programmes;
    private readonly Input?[] _perIntake;
    private readonly double[] _chances;
    private readonly DrawStream[] _streams;
    private readonly DrawStream[] _intakeStreams;
    private readonly DrawStream[] _roundings;
    private readonly DrawStream[] _leaving;
    private readonly ModelTables _tables;
    private readonly TrainingTrack[] _tracks;
    private readonly int[] _trackOf;
    private readonly Input[] _ruleMeans;
    private readonly Input _attrition;
    private readonly long[] _inField;
    private readonly NomineeRule[] _rules;
    private readonly bool _asksMonthly;
    private double _capability;
    private double _rate;
    private double _monthlyLoss;

    public PartnerTraining(PartnerDefinition partner, ModelTables tables, Func<string, DrawStream> stream)
    {
        _tables = tables;
        _nominations = [.. partner.Nominations];
        Array.Sort(_nominations, static (x, y) => string.CompareOrdinal(x.Programme, y.Programme));
        _programmes = Array.ConvertAll(_nominations, x => tables.Require(x.Programme, $"nomination of {partner.Id}"));
        _perIntake = Array.ConvertAll(_nominations, x => x.PerIntake is { } n ? new Input(n, tables) : null);
        _chances = Array.ConvertAll(_nominations, static x => x.MonthlyChance);
        _streams = Array.ConvertAll(_nominations, x => stream($"nominates/{x.Programme}"));
        _intakeStreams = Array.ConvertAll(_nominations, x => stream($"intake/{x.Programme}"));
        _roundings = Array.ConvertAll(_nominations, x => stream($"nominees/{x.Programme}"));
        var tracks = new SortedSet<TrainingTrack>();
        foreach (var programme in _programmes)
        {
            tracks.Add(TrackOf(programme));
        }

        _tracks = [.. tracks];
        _trackOf = Array.ConvertAll(_programmes, x => Array.IndexOf(_tracks, TrackOf(x)));
        _inField = new long[_tracks.Length];
        _leaving = Array.ConvertAll(_tracks, x => stream(x == _tracks[0] ? "attrition" : $"attrition/{Words.Of(x)}"));
        _attrition = Input.Once(partner.Attrition, tables, $"attrition of {partner.Id}");
        _rules = [.. tables.Scenario.Membership.Nominees];
        _ruleMeans = Array.ConvertAll(_rules, x => new Input(x.Mean, tables));
        _asksMonthly = Array.Exists(_nominations, static x => x.MonthlyChance > 0);
    }

    /// <summary>True when it names people for any programme.</summary>
    public bool Any => _nominations.Length > 0;

    /// <summary>True when it may ask for a seat of an open programme in any month.</summary>
    public bool AsksMonthly => _asksMonthly;

    /// <summary>True when some trained people are in the field.</summary>
    public bool HasTrained => Trained > 0;

    /// <summary>Trained people of a track in the field.</summary>
    public long InField(TrainingTrack track) => Array.IndexOf(_tracks, track) is >= 0 and var i ? _inField[i] : 0;

    /// <summary>Trained people in the field.</summary>
    public long Trained { get; private set; }

    /// <summary>Graduates of research tracks in the field.</summary>
    public long Researchers { get; private set; }

    /// <summary>From 0 to 1: how far trained people make a partner able to do more.</summary>
    public double Capability => double.IsNaN(_capability)
        ? _capability = 1 - DeterministicMath.Exp(-Weight() / TrackEffect.CapabilityScale)
        : _capability;

    public MetricHandle? Nominated { get; private set; }

    public MetricHandle? GraduatesMetric { get; private set; }

    public MetricHandle? TrainedMetric { get; private set; }

    public void Declare(MetricDeclarer metrics)
    {
        if (_nominations.Length > 0)
        {
            Nominated = metrics.Declare(MetricCatalogue.Nominated);
            GraduatesMetric = metrics.Declare(MetricCatalogue.Graduates);
            TrainedMetric = metrics.Declare(MetricCatalogue.Trained);
        }
    }

    public void Reset()
    {
        Array.Clear(_inField);
        Recount();
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_inField);
        Recount();
    }

    public void Describe(EntityViewBuilder view)
    {
        view.Count("trained", Trained, "persons");
        for (var i = 0; i < _tracks.Length; i++)
        {
            view.Count($"trained/{Words.Of(_tracks[i])}", _inField[i], "persons");
        }
    }

    /// <summary>
    /// Open enrolment: asks for at most one seat of each programme, numbered by the month; gives the number asked for.
    /// </summary>
    public long OnMonth(ReplicationContext context, long month, Outbox outbox, int self)
    {
        var asked = 0;
        for (var i = 0; i < _chances.Length; i++)
        {
            var chance = _chances[i];
            if (chance > 0 && (context.IsCalm ? chance >= 0.5 : _streams[i].Uniform(month) < chance))
            {
                asked++;
                outbox.Send(
                    _programmes[i], self, MessageKind.SeatRequest, _nominations[i].Priority, month, 0);
            }
        }

        return asked;
    }

    /// <summary>A scheduled intake is open: names people to the office; gives their number.</summary>
    public long OnIntake(
        ReplicationContext context, in Message opened, Outbox outbox, int self, int placed, MemberStatus? status)
    {
        var i = Array.IndexOf(_programmes, opened.Sender);
        var nominees = i < 0 ? 0
            : _perIntake[i] is { } input ? input.SecondsNow(context, _intakeStreams[i], opened.A)
            : ByRule(context, i, opened.A, status);
        nominees = i < 0 ? 0 : Math.Min(nominees, _nominations[i].Most ?? nominees);
        if (nominees > 0)
        {
            outbox.Send(new Message(_tables.Office, self, MessageKind.Nominate, opened.Sender, nominees, placed));
        }

        return nominees;
    }

    /// <summary>Adds graduates of a programme; gives the number of trained people.</summary>
    public long Graduate(int programme, long graduates)
    {
        var i = Array.IndexOf(_programmes, programme);
        if (i >= 0 && TrackEffect.Trains(_tracks[_trackOf[i]]))
        {
            _inField[_trackOf[i]] += graduates;
            Recount();
        }

        return Trained;
    }

    /// <summary>Adds people known to have finished, to the first track that trains; gives their number.</summary>
    public long Graduate(long graduates)
    {
        var i = Array.FindIndex(_tracks, TrackEffect.Trains);
        if (i >= 0)
        {
            _inField[i] += graduates;
            Recount();
        }

        return Trained;
    }

    /// <summary>
    /// People leave the field at a constant rate; the monthly number is rounded at random so that its mean is exact.
    /// Gives the number of trained people.
    /// </summary>
    public long Attrition(ReplicationContext context, long month) =>
        _attrition.Calm(context) is var rate && rate == 0 ? Trained : Lose(context, month, MonthlyLoss(rate));

    /// <summary>The share that leaves in a month; worked out anew only when the yearly rate is another.</summary>
    private double MonthlyLoss(double rate)
    {
        if (rate != _rate)
        {
            (_rate, _monthlyLoss) = (rate, 1 - DeterministicMath.Pow(1 - rate, 1.0 / 12));
        }

        return _monthlyLoss;
    }

    private long Lose(ReplicationContext context, long month, double monthlyLoss)
    {
        for (var i = 0; i < _inField.Length; i++)
        {
            if (_inField[i] > 0)
            {
                var u = context.IsCalm ? 0.5 : _leaving[i].Uniform(month);
                var leaving = unchecked((long)((_inField[i] * monthlyLoss) + u));
                if (leaving > 0)
                {
                    _inField[i] -= Math.Min(_inField[i], leaving);
                    Recount();
                }
            }
        }

        return Trained;
    }

    /// <summary>The number by the rule for status and track, rounded at random so that its mean is exact.</summary>
    private long ByRule(ReplicationContext context, int i, long intake, MemberStatus? status)
    {
        var rules = _rules;
        for (var r = 0; r < rules.Length; r++)
        {
            if (rules[r].Status == status && rules[r].Track == _tracks[_trackOf[i]])
            {
                var mean = _ruleMeans[r].ValueNow(context, _intakeStreams[i], intake);
                mean *= 1 + (rules[r].Growth * Capability);
                var u = context.IsCalm ? 0.5 : _roundings[i].Uniform(intake);
                return Math.Min(rules[r].Most, Input.Whole(Math.Floor(mean + u)));
            }
        }

        return 0;
    }

    private TrainingTrack TrackOf(int programme)
    {
        var i = programme - _tables.Partners.Length;
        return i >= 0 && i < _tables.Training.Length ? _tables.Training[i].Track : TrainingTrack.General;
    }

    /// <summary>The sums over tracks, whenever somebody comes or leaves.</summary>
    private void Recount()
    {
        (Trained, Researchers) = (0, 0);
        for (var i = 0; i < _tracks.Length; i++)
        {
            Trained += _inField[i];
            Researchers += TrackEffect.IsResearch(_tracks[i]) ? _inField[i] : 0;
        }

        _capability = double.NaN;
    }

    private double Weight()
    {
        var sum = 0.0;
        for (var i = 0; i < _tracks.Length; i++)
        {
            sum += TrackEffect.Weight(_tracks[i]) * _inField[i];
        }

        return sum;
    }
}
