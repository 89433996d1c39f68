using System.Diagnostics;
using OpenTelemetry.Trace;

namespace Ilrs.Sim.Silo;

/// <summary>
/// Records every trace, without the calls of entities: a session makes tens of thousands of them a second, which
/// metrics count. OTEL_TRACES_SAMPLER in the environment puts another sampler in its place.
/// </summary>
internal sealed class EntityCallSampler : Sampler
{
    private const string EntityCalls = "IEntityGrain/";

    /// <inheritdoc/>
    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters)
    {
        var parent = samplingParameters.ParentContext;
        var isLeftOut = samplingParameters.Name.StartsWith(EntityCalls, StringComparison.Ordinal)
            || (parent.TraceId != default && !parent.TraceFlags.HasFlag(ActivityTraceFlags.Recorded));
        return new SamplingResult(isLeftOut ? SamplingDecision.Drop : SamplingDecision.RecordAndSample);
    }
}
