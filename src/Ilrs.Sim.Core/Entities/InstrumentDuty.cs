using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// Which of the instruments that their hosts have switched on do run: those whose operators or crew are there.
/// </summary>
internal sealed class InstrumentDuty
{
    private readonly ModelTables _tables;
    private readonly int[] _host;
    private readonly bool[] _wanted;
    private readonly bool[] _running;
    private readonly bool[] _operators;
    private readonly List<int> _changed = [];
    private long _crew;

    public InstrumentDuty(ModelTables tables)
    {
        _tables = tables;
        _host = new int[tables.Instruments.Length];
        _wanted = new bool[_host.Length];
        _running = new bool[_host.Length];
        _operators = new bool[tables.Partners.Length];
    }

    /// <summary>People on the Moon.</summary>
    public long Crew => _crew;

    public void Reset()
    {
        Array.Fill(_host, -1);
        Array.Clear(_wanted);
        Array.Clear(_running);
        Array.Clear(_operators);
        _crew = 0;
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_host);
        visitor.Values(_wanted);
        visitor.Values(_running);
        visitor.Values(_operators);
        visitor.Value(ref _crew);
    }

    /// <summary>Place of the host that carries an instrument.</summary>
    public int HostOf(int instrument) => _host[instrument];

    /// <summary>Whether an instrument runs.</summary>
    public bool Runs(int instrument) => _running[instrument];

    /// <summary>A host switches an instrument on or off.</summary>
    public List<int> Switch(int instrument, int host, bool on)
    {
        _changed.Clear();
        var ran = _running[instrument];
        _host[instrument] = host;
        _wanted[instrument] = on;
        _running[instrument] = on && IsStaffed(instrument);
        if (ran != _running[instrument])
        {
            _changed.Add(instrument);
        }

        return _changed;
    }

    /// <summary>A partner has trained operators, or none any more.</summary>
    public List<int> Staff(int partner, bool operators)
    {
        _operators[partner] = operators;
        return Update();
    }

    /// <summary>People arrive (positive) or leave (negative).</summary>
    public List<int> Land(long people)
    {
        _crew += people;
        return Update();
    }

    private List<int> Update()
    {
        _changed.Clear();
        for (var i = 0; i < _running.Length; i++)
        {
            var runs = _wanted[i] && IsStaffed(i);
            if (runs != _running[i])
            {
                _running[i] = runs;
                _changed.Add(i);
            }
        }

        return _changed;
    }

    private bool IsStaffed(int instrument)
    {
        var entry = _tables.Instruments[instrument];
        return entry.Definition.Operation switch
        {
            InstrumentOperation.OwnerOperated =>
                _operators[entry.Owner] || Array.Exists(entry.CoOwners, x => _operators[x]),
            InstrumentOperation.CrewTended => _crew > 0,
            _ => true,
        };
    }
}
