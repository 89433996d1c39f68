namespace Ilrs.Sim.Analysis.Calibration;

/// <summary>How well the other missions foretell one.</summary>
/// <param name="Id">The mission.</param>
/// <param name="Class">Its class.</param>
/// <param name="Shrunk">Logarithm of the probability of its number of moves under the fit of the others.</param>
/// <param name="ByClass">The same when classes of a country have rates of their own.</param>
/// <param name="Pooled">The same when all classes are taken as one.</param>
/// <param name="Alone">The same when its class is taken by itself.</param>
/// <param name="OneStage">The same when all stages are taken as one.</param>
/// <param name="Replayed">Its lateness and simulations; null when it was not to fly before the date.</param>
public sealed record HeldOutMission(
    string Id,
    string Class,
    double Shrunk,
    double ByClass,
    double Pooled,
    double Alone,
    double OneStage,
    ReplayedMission? Replayed);
