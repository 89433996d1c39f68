using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Hosting.Sessions;

/// <summary>What entities hold, all from one completed instant.</summary>
/// <param name="Moment">The instant.</param>
/// <param name="Entities">Their views, in the order asked for.</param>
public sealed record SessionReading(SessionMoment Moment, IReadOnlyList<EntityView> Entities);
