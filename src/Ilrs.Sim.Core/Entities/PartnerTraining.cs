using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>How one partner names people for training, and how many trained people it has.</summary>
internal sealed class PartnerTraining
{
    private readonly NominationDefinition[] _nominations;
    private readonly int[] _programmes;
    private readonly Input?[] _perIntake;
    private readonly double[] _chances;
    private readonly DrawStream[] _streams;
    private readonly DrawStream[] _intakeStreams;
    private readonly DrawStream _leaving;
    private readonly ModelTables _tables;
    private readonly double _monthlyLoss;
    private long _trained;

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
        _leaving = stream("attrition");
        _monthlyLoss = 1 - Numerics.DeterministicMath.Pow(1 - partner.Attrition, 1.0 / 12);
    }

    /// <summary>True when it may ask for a seat of an open programme in any month.</summary>
    public bool AsksMonthly => Array.Exists(_nominations, static x => x.MonthlyChance > 0);

    /// <summary>True when some trained people are in the field.</summary>
    public bool HasTrained => _trained > 0;

    /// <summary>Trained people in the field.</summary>
    public long Trained => _trained;

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

    public void Reset() => _trained = 0;

    public void Visit(StateVisitor visitor) => visitor.Value(ref _trained);

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
    public long OnIntake(ReplicationContext context, in Message opened, Outbox outbox, int self, int placed)
    {
        var i = Array.IndexOf(_programmes, opened.Sender);
        if (i < 0 || _perIntake[i] is not { } input)
        {
            return 0;
        }

        var nominees = input.SecondsNow(context, _intakeStreams[i], opened.A);
        if (nominees > 0)
        {
            outbox.Send(new Message(_tables.Office, self, MessageKind.Nominate, opened.Sender, nominees, placed));
        }

        return nominees;
    }

    /// <summary>Adds graduates; gives the number of trained people.</summary>
    public long Graduate(long graduates) => _trained += graduates;

    /// <summary>
    /// People leave the field at a constant rate; the monthly number is rounded at random so that its mean is exact.
    /// Gives the number of trained people.
    /// </summary>
    public long Attrition(ReplicationContext context, long month)
    {
        var u = context.IsCalm ? 0.5 : _leaving.Uniform(month);
        var leaving = unchecked((long)((_trained * _monthlyLoss) + u));
        return _trained -= Math.Min(_trained, leaving);
    }
}
