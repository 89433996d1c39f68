using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Hosting.Sessions;

/// <summary>The programme's figures up to a completed instant: series, dates, held seconds, accounts.</summary>
/// <param name="Moment">The instant.</param>
/// <param name="Layout">Where each number stands.</param>
/// <param name="Result">The numbers; nobody changes them any more.</param>
public sealed record SessionFigures(SessionMoment Moment, MetricLayout Layout, ReplicationResult Result);
