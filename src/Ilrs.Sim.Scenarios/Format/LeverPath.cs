using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>A further key that a lever sets.</summary>
/// <param name="Path">Path of the key.</param>
/// <param name="Times">The lever's number times this is what the key gets.</param>
internal sealed record LeverPath(ScalarNode Path, ExactDecimal Times);
