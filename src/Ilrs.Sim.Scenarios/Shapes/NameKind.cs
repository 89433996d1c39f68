namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>What an id names.</summary>
[Flags]
internal enum NameKind
{
    None = 0,
    Partner = 1,
    Training = 2,
    Vehicle = 4,
    Mission = 8,
    Module = 16,
    Station = 32,
    Milestone = 64,
    Resource = 128,
    Uncertainty = 256,
    Phase = 512,
    Lever = 1024,
    Intervention = 2048,
    Instrument = 4096,
    Discipline = 8192,
    Branch = 16384,
    SlipClass = 1 << 20,
    Service = 1 << 21,

    /// <summary>Kinds whose ids share one namespace: conditions name them, and draws are keyed by them.</summary>
    Entity = Partner | Training | Vehicle | Mission | Module | Station | Milestone,
}
