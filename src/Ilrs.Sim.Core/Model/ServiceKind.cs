namespace Ilrs.Sim.Core.Model;

/// <summary>What a user outside the programme is served with.</summary>
public enum ServiceKind
{
    /// <summary>Relay or navigation, by modules that relay for a client; counted in hours.</summary>
    Relay,

    /// <summary>Oxygen, made by modules that are in service and powered; counted in tonnes.</summary>
    Oxygen,

    /// <summary>Places on crewed stays that are long enough; counted in person-days.</summary>
    CrewStays,

    /// <summary>A paid payload on a module that is in service and powered; counted in kilogram-years.</summary>
    Hosting,
}
