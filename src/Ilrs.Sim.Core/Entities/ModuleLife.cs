using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>When a module ends: one drawn life, or one for each of its satellites.</summary>
internal sealed class ModuleLife
{
    private readonly Input? _life;
    private readonly DrawStream _lives;
    private readonly bool _counted;
    private readonly long[] _ends;
    private int _ended;

    public ModuleLife(ModuleDefinition module, ModelTables tables, DrawStream lives)
    {
        _life = module.Life is { } life ? new Input(life, tables) : null;
        _lives = lives;
        _counted = module.Satellites > 0;
        _ends = new long[Math.Max(1, module.Satellites)];
    }

    /// <summary>Satellites that have not ended; 0 of a module that is none.</summary>
    public int Satellites => _counted ? _ends.Length - _ended : 0;

    /// <summary>When the next of them ends, or the module itself; never before it begins.</summary>
    public SimTime NextEnd => new(_ended < _ends.Length ? _ends[_ended] : long.MaxValue);

    /// <summary>Life begins now.</summary>
    public void Begin(ReplicationContext context)
    {
        if (_life is null)
        {
            return;
        }

        for (var i = 0; i < _ends.Length; i++)
        {
            _ends[i] = (context.Clock.Now + _life.Seconds(context, _lives, i)).Seconds;
        }

        Array.Sort(_ends);
    }

    /// <summary>The next one ends; true when another is left.</summary>
    public bool End() => ++_ended < _ends.Length;

    public void Reset()
    {
        Array.Fill(_ends, long.MaxValue);
        _ended = 0;
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_ends);
        visitor.Value(ref _ended);
    }
}
