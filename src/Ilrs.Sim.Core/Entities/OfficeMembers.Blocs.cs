using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Core.Entities;

/// <content>Members by bloc: who has signed and belongs to it, never a part beside what it is a part of.</content>
internal sealed partial class OfficeMembers
{
    private readonly bool[] _inBloc;
    private MetricHandle _blocMembers;

    private int BlocCount => _tables.Members.Blocs.Length;

    /// <summary>A partner belongs to a bloc from now on.</summary>
    public void OnBloc(in Message message)
    {
        _inBloc[(message.Sender * BlocCount) + (int)message.A] = true;
        Write();
    }

    private void DeclareBlocs(MetricDeclarer metrics)
    {
        if (BlocCount > 0)
        {
            _blocMembers = metrics.Declare(
                MetricCatalogue.BlocMembers, Array.ConvertAll(_tables.Members.Blocs, static x => (x, "1")));
        }
    }

    private void ResetBlocs()
    {
        for (var i = 0; i < _inBloc.Length; i++)
        {
            _inBloc[i] = _tables.Partners[i / BlocCount].Blocs.Contains(_tables.Members.Blocs[i % BlocCount]);
        }
    }

    private void WriteBlocs()
    {
        const int Last = (int)MemberStatus.Institution;
        for (var bloc = 0; bloc < BlocCount; bloc++)
        {
            var count = 0L;
            for (var i = 0; i < _status.Length; i++)
            {
                count += _inBloc[(i * BlocCount) + bloc] && In(i, 0, Last) && Adds(i, 0, Last)
                    ? _tables.Partners[i].Unnamed ?? 1
                    : 0;
            }

            _office.Note(_blocMembers, count, bloc);
        }
    }
}
