namespace Ilrs.Sim.Core.Model;

/// <summary>To how many calls at once an instrument is proposed.</summary>
public enum ProposalRule
{
    /// <summary>To one: the next call hears of it when the last has refused it.</summary>
    OneCall,

    /// <summary>To every call that it answers, until one of them takes it.</summary>
    EveryCall,
}
