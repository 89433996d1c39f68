using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <content>What the office tells of its state, and what it saves.</content>
internal sealed partial class Office
{
    protected override void Describe(EntityViewBuilder view)
    {
        view.Word("allocation", Policy.Allocation);
        view.Word("selection", Policy.Selection);
        view.Word("seats", Policy.Seats);
        _members.Describe(view);
        view.Count("claims-waiting", _claims.Count, "claims");
        _awards.Describe(view);
        _barter.Describe(view);
        _sale.Describe(view);
        _belief.Describe(view);
        for (var i = 0; i < _resources; i++)
        {
            view.Account(_tables.Resources[i], Ledger.Totals(i), Ledger.Pool(i));
        }
    }

    protected override void VisitState(StateVisitor visitor)
    {
        Ledger.Visit(visitor);
        visitor.List(_claims, static (StateVisitor v, ref PendingClaim item) =>
        {
            v.Value(ref item.Sender);
            v.Value(ref item.Resource);
            v.Value(ref item.Units);
            v.Value(ref item.Number);
        });
        _allocation.Visit(visitor);
        _awards.Visit(visitor);
        _calls.Visit(visitor);
        _seats.Visit(visitor);
        _members.Visit(visitor);
        _barter.Visit(visitor);
        _benefits.Visit(visitor);
        _sale.Visit(visitor);
        _belief.Visit(visitor);
        _crewSeats.Visit(visitor);
        visitor.List(_amendments, static (StateVisitor v, ref int item) => v.Value(ref item));
        _policy = null;
    }
}
