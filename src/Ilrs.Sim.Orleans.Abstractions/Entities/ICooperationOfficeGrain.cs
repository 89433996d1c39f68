namespace Ilrs.Sim.Orleans.Abstractions.Entities;

/// <summary>The cooperation office of a session, which keeps the accounts.</summary>
[Alias("ilrs.cooperation-office-grain")]
public interface ICooperationOfficeGrain : IEntityGrain;
