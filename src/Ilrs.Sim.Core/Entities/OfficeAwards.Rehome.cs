using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

internal sealed partial class OfficeAwards
{
    private void Strand(int i, Outbox outbox, bool release)
    {
        var award = _awards[i];
        var (project, now) = (award.Project, _office.Replication.Clock.Now);
        Room(project.Host).Give(project);
        award.Stranded = now.Seconds;
        award.Until = PatienceEnds(award, now);
        award.Times++;
        _waits++;
        _awards[i] = award;
        _office.Tally(_stranded, 1);
        if (release || _office.Policy.Rehome == RehomePolicy.Release)
        {
            Release(i, GuestFate.Released, outbox);
            return;
        }

        Tell("stranded", project, "from");
        if (project.Named)
        {
            _office.Emit(outbox, project.Owner, MessageKind.Stranded, project.Instrument, project.Host);
        }

        if (!_asked)
        {
            _asked = true;
            _office.Emit(outbox, _tables.Office, MessageKind.Rehome);
        }
    }

    private long PatienceEnds(in GuestAward award, SimTime now)
    {
        if (_office.Policy.Patience is not { } patience)
        {
            return long.MaxValue;
        }

        var project = award.Project;
        var stream = project.Named ? _patience[project.Instrument] : _unnamedPatience;
        var n = project.Named ? award.Times : unchecked((long)(_tables.IdHashes[project.Host] << 24) + project.Number);
        return now.Seconds + _patienceInputs[patience].Seconds(_office.Replication, stream, n);
    }

    private void Rehome(Outbox outbox)
    {
        _waiting.Clear();
        for (var i = 0; i < _awards.Count; i++)
        {
            if (_awards[i].Waits)
            {
                _waiting.Add(i);
            }
        }

        if (_waiting.Count == 0 || _office.Policy.Rehome == RehomePolicy.Recompete)
        {
            return;
        }

        if (_office.Policy.Rehome == RehomePolicy.Release)
        {
            for (var i = _waiting.Count - 1; i >= 0; i--)
            {
                Release(_waiting[i], GuestFate.Released, outbox);
            }

            return;
        }

        _waiting.Sort(_byPolicy);
        foreach (var i in _waiting)
        {
            foreach (var host in _hosts)
            {
                var project = _awards[i].Project with { Host = host };
                if (_taking[host] && Room(host).Refuses(project) is null)
                {
                    Room(host).Take(ref project);
                    Place(i, project);
                    _office.Grant(project, 0, _awards[i].NotReady, outbox);
                    break;
                }
            }
        }
    }

    private int ByPolicy(int x, int y)
    {
        var order = _office.Policy.Rehome == RehomePolicy.Merit
            ? Merit(_awards[y]).CompareTo(Merit(_awards[x]))
            : _awards[x].Awarded.CompareTo(_awards[y].Awarded);
        return order != 0 ? order : x.CompareTo(y);
    }

    private double Merit(in GuestAward award) => award.Project.Merit * Numerics.DeterministicMath.Pow(
        1 - _office.Policy.Ageing, award.Years(_office.Replication.Clock.Now));

    private void Place(int i, in CallProposal project)
    {
        var award = _awards[i];
        award.Project = project with { Merit = award.Project.Merit, Award = -1 };
        award.Stranded = long.MaxValue;
        _awards[i] = award;
        _waits--;
        _office.Tally(_rehomed, 1);
        Tell("rehomed", project, "to");
    }

    private void Release(int i, GuestFate fate, Outbox outbox)
    {
        var project = _awards[i].Project;
        Tell(fate == GuestFate.Released ? "released" : "withdrawn", project, "from");
        Drop(i, lost: true);
        if (project.Named)
        {
            _office.Emit(
                outbox, project.Owner, MessageKind.InstrumentReturned, project.Instrument, (long)fate);
        }
    }
}
