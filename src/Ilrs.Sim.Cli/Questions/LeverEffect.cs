namespace Ilrs.Sim.Cli.Questions;

/// <summary>What one choice, or one unknown, moves.</summary>
/// <param name="Id">Id of the lever or uncertainty.</param>
/// <param name="What">What it is, in words.</param>
/// <param name="IsLever">True for what somebody can choose, false for what nobody knows.</param>
/// <param name="Setting">The value that it was set to, in words.</param>
/// <param name="Slots">Mean places by 2035 with it.</param>
/// <param name="Graduates">Mean people who complete a course by 2035 with it.</param>
/// <param name="Hours">Mean working hours by 2040 with it.</param>
internal sealed record LeverEffect(
    string Id, string What, bool IsLever, string Setting, double Slots, double Graduates, double Hours);
