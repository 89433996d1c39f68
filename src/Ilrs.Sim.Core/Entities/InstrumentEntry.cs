using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Entities;

/// <summary>An instrument with what its ids stand for.</summary>
/// <param name="Definition">The instrument.</param>
/// <param name="Owner">Place of the partner that it stands under.</param>
/// <param name="CoOwners">Places of the partners that own it together with that one.</param>
/// <param name="AwardedHost">Place of the host of a slot from before the scenario, or −1.</param>
/// <param name="Place">Index of the part of a host where it works, or −1.</param>
/// <param name="Discipline">Index of its discipline.</param>
internal sealed record InstrumentEntry(
    InstrumentDefinition Definition, int Owner, int[] CoOwners, int AwardedHost, int Place, int Discipline);
