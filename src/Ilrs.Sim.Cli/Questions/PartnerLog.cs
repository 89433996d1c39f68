using System.Globalization;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Calendar = Ilrs.Sim.Core.Time.Calendar;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>
/// Reads from the log of a replication what became of a partner's proposals and nominees: calls that opened, proposals,
/// awards, refusals with their reason, seats.
/// </summary>
internal sealed class PartnerLog
{
    private const int Parts = 2;
    private readonly string _partner;
    private readonly Calendar _calendar;
    private readonly Dictionary<string, int> _hosts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _instruments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _programmes = new(StringComparer.Ordinal);
    private readonly SimTime?[] _nextIntakes;
    private readonly List<string> _reasons = [];
    private readonly Lock _gate = new();

    /// <param name="model">The compiled scenario.</param>
    /// <param name="partner">Id of the partner.</param>
    public PartnerLog(SimulationModel model, string partner)
    {
        _partner = partner;
        _calendar = model.Scenario.Calendar;
        var scenario = model.Scenario;
        Hosts =
        [
            .. scenario.Missions.Where(x => x.Slots is not null).Select(x => x.Id),
            .. scenario.Modules.Where(x => x.Slots is not null).Select(x => x.Id),
        ];
        Definition = scenario.Partners.First(x => x.Id == partner);
        Programmes = [.. Definition.Nominations.Select(x => x.Programme)];
        _nextIntakes = [.. Programmes.Select(x => NextIntake(scenario.Training.First(y => y.Id == x), scenario))];
        foreach (var (place, id) in Hosts.Index())
        {
            _hosts[id] = place;
        }

        foreach (var (place, item) in Definition.Instruments.Index())
        {
            _instruments[item.Id] = place;
        }

        foreach (var (place, id) in Programmes.Index())
        {
            _programmes[id] = place;
        }
    }

    /// <summary>What becomes of one proposal.</summary>
    public const int NotProposed = 0;

    /// <summary>Proposed, and no answer before the horizon.</summary>
    public const int Open = 1;

    /// <summary>Awarded a place.</summary>
    public const int Awarded = 2;

    /// <summary>Merged into another project, which was awarded a place.</summary>
    public const int Merged = 3;

    /// <summary>Refused; the reason is this number higher or more.</summary>
    public const int Refused = 4;

    /// <summary>The partner.</summary>
    public PartnerDefinition Definition { get; }

    /// <summary>Missions and modules with room for guests.</summary>
    public IReadOnlyList<string> Hosts { get; }

    /// <summary>Training programmes to which the partner names people.</summary>
    public IReadOnlyList<string> Programmes { get; }

    /// <summary>Numbers kept of a replication.</summary>
    public int Width => LostColumn(PartnerRun.Years.Length);

    /// <summary>
    /// Column of the places that came to nothing to the end of a year: host lost or cancelled, left behind, not ready.
    /// </summary>
    /// <param name="year">Index among <see cref="PartnerRun.Years"/>.</param>
    public int LostColumn(int year) => SeatsColumn(Programmes.Count) + year;

    /// <summary>Column of the date at which a host's call opened, in seconds; not a number where it did not.</summary>
    public int OpenedColumn(int host) => host;

    /// <summary>Column of the date at which it was decided, in seconds; not a number where it was not.</summary>
    public int DecidedColumn(int host) => Hosts.Count + host;

    /// <summary>Column of what became of an instrument's proposal to a host.</summary>
    public int OutcomeColumn(int instrument, int host) =>
        (2 * Hosts.Count) + (instrument * ((2 * Hosts.Count) + 1)) + host;

    /// <summary>
    /// Column of the merit of a refused proposal less the least merit that was taken; not a number where it was not
    /// refused, or nothing was taken.
    /// </summary>
    public int MarginColumn(int instrument, int host) => OutcomeColumn(instrument, Hosts.Count + host);

    /// <summary>Column of 1 where an instrument was delivered.</summary>
    public int DeliveredColumn(int instrument) => OutcomeColumn(instrument, 2 * Hosts.Count);

    /// <summary>The next intake of a programme; null when it has none and takes people at any time.</summary>
    public SimTime? NextIntake(int programme) => _nextIntakes[programme];

    /// <summary>
    /// Column of the seats that the partner's people were given in a programme's next intake, before that of the people
    /// named; where people are taken at any time, in the first that the partner takes part in.
    /// </summary>
    public int SeatsColumn(int programme) => OutcomeColumn(Definition.Instruments.Count, 0) + (programme * Parts);

    /// <summary>The reason behind an outcome.</summary>
    public string ReasonOf(double outcome) => _reasons[(int)outcome - Refused];

    /// <summary>Reads one replication.</summary>
    public void Read(IReadOnlyList<TraceEvent> events, Span<double> numbers)
    {
        for (var host = 0; host < Hosts.Count; host++)
        {
            numbers[OpenedColumn(host)] = numbers[DecidedColumn(host)] = double.NaN;
            for (var instrument = 0; instrument < Definition.Instruments.Count; instrument++)
            {
                numbers[MarginColumn(instrument, host)] = double.NaN;
            }
        }

        for (var programme = 0; programme < Programmes.Count; programme++)
        {
            numbers[SeatsColumn(programme)] = _nextIntakes[programme] is null ? double.NaN : 0;
        }

        foreach (var happened in events)
        {
            if (happened.Entity == _partner)
            {
                ReadOwn(happened, numbers);
            }
            else if (happened.Kind == "refuses")
            {
                ReadMargin(happened.Detail, numbers);
            }
            else if (happened.Kind == "opens-call" && _hosts.TryGetValue(happened.Entity, out var host))
            {
                numbers[OpenedColumn(host)] = happened.Time.Seconds;
            }
            else if (happened.Kind == "call-decided" && _hosts.TryGetValue(happened.Detail.Split(':')[0], out host))
            {
                numbers[DecidedColumn(host)] = happened.Time.Seconds;
            }
            else if (happened.Kind == "admits" && _programmes.TryGetValue(happened.Entity, out var programme))
            {
                ReadSeats(happened, _nextIntakes[programme], numbers.Slice(SeatsColumn(programme), Parts));
            }
        }
    }

    // "instrument to host", "instrument on host", "instrument by host: reason"
    private void ReadOwn(in TraceEvent happened, Span<double> numbers)
    {
        if (happened.Kind is "instrument-lost" or "instrument-ends" or "instrument-returned" or "not-ready"
            or "withdrawn-after-waiting")
        {
            for (var year = 0; year < PartnerRun.Years.Length; year++)
            {
                numbers[LostColumn(year)] += happened.Time < EndOf(PartnerRun.Years[year]) ? 1 : 0;
            }
        }

        var words = happened.Detail.Split(' ', 4);
        if (!_instruments.TryGetValue(words[0], out var instrument))
        {
            return;
        }

        if (happened.Kind == "delivers")
        {
            numbers[DeliveredColumn(instrument)] = 1;
        }
        else if (words.Length >= 3 && _hosts.TryGetValue(words[2].TrimEnd(':'), out var host))
        {
            ref var outcome = ref numbers[OutcomeColumn(instrument, host)];
            outcome = happened.Kind switch
            {
                "proposes" => Open,
                "awarded" => Awarded,
                "merged" => Merged,
                "refused" => Refused + ReasonNumber(words.Length > 3 ? words[3] : ""),
                _ => outcome,
            };
        }
    }

    // "instrument at host: reason; merit 0.431 least 0.612"
    private void ReadMargin(string detail, Span<double> numbers)
    {
        var words = detail.Split(' ');
        if (_instruments.TryGetValue(words[0], out var instrument)
            && _hosts.TryGetValue(words[2].TrimEnd(':'), out var host))
        {
            numbers[MarginColumn(instrument, host)] = double.Parse(words[^3], CultureInfo.InvariantCulture)
                - double.Parse(words[^1], CultureInfo.InvariantCulture);
        }
    }

    // "3 of 4 from home"
    private void ReadSeats(in TraceEvent happened, SimTime? intake, Span<double> seats)
    {
        var words = happened.Detail.Split(' ');
        var counts = intake is { } next
            ? _calendar.MonthOf(happened.Time) == _calendar.MonthOf(next)
            : double.IsNaN(seats[0]);
        if (counts && words.Length == 5 && words[4] == _partner)
        {
            seats[0] = double.Parse(words[0], CultureInfo.InvariantCulture);
            seats[1] = double.Parse(words[2], CultureInfo.InvariantCulture);
        }
    }

    private static SimTime? NextIntake(TrainingProgrammeDefinition programme, Scenario scenario)
    {
        if (programme.Open || programme.IntakeMonths.Count == 0)
        {
            return null;
        }

        var from = SimTime.Max(scenario.Start, programme.From ?? scenario.Start);
        for (var month = scenario.Calendar.MonthOf(from); ; month++)
        {
            var start = scenario.Calendar.StartOfMonth(month);
            if (start >= from && programme.IntakeMonths.Contains((((month % 12) + 12) % 12) + 1))
            {
                return start;
            }
        }
    }

    private SimTime EndOf(int year) => _calendar.Date(year + 1, 1, 1);

    private int ReasonNumber(string reason)
    {
        lock (_gate)
        {
            var number = _reasons.IndexOf(reason);
            if (number < 0)
            {
                number = _reasons.Count;
                _reasons.Add(reason);
            }

            return number;
        }
    }
}
