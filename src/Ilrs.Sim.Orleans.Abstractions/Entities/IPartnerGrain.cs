namespace Ilrs.Sim.Orleans.Abstractions.Entities;

/// <summary>A partner of a session.</summary>
[Alias("ilrs.partner-grain")]
public interface IPartnerGrain : IEntityGrain;
