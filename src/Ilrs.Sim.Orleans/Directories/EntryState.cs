namespace Ilrs.Sim.Orleans.Directories;

/// <summary>Where what a directory lists stands. Only what is open is shown.</summary>
public enum EntryState
{
    /// <summary>It is about to begin; nobody was told of it.</summary>
    Beginning,

    /// <summary>It has begun.</summary>
    Open,

    /// <summary>It is about to end, as somebody asked.</summary>
    Ending,
}
