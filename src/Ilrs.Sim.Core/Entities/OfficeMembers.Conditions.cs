using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Entities;

internal sealed partial class OfficeMembers
{
    /// <summary>Tells who asks which numbers of members there are.</summary>
    public void AnswerStatus(int asker, Outbox outbox)
    {
        for (var i = 0; i < _enough.Length; i++)
        {
            if (_enough[i])
            {
                _office.Emit(outbox, asker, MessageKind.Status, (long)ConditionState.Members, 1, i);
            }
        }
    }

    /// <summary>Tells those who wait for a number of members when it is reached, and when it is not any more.</summary>
    private void Compare(Outbox outbox)
    {
        for (var i = 0; i < _enough.Length; i++)
        {
            var (of, least) = _tables.MemberThresholds[i];
            var count = of == MemberCount.Institutions
                ? Count((int)MemberStatus.Institution, (int)MemberStatus.Institution)
                : Count((int)MemberStatus.Founder, (int)MemberStatus.Intergovernmental);
            if ((count >= least) == _enough[i])
            {
                continue;
            }

            _enough[i] = !_enough[i];
            var holds = _enough[i] ? 1 : 0;
            foreach (var follower in _tables.Followers[_tables.Office])
            {
                if (_tables.Hears(follower, _tables.Office, _office.Replication.Clock.Now))
                {
                    _office.Emit(outbox, follower, MessageKind.Status, (long)ConditionState.Members, holds, i);
                }
            }
        }
    }
}
