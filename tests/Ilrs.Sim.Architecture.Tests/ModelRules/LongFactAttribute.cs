namespace Ilrs.Sim.Architecture.Tests.ModelRules;

/// <summary>A test that takes long: it runs with ILRS_LONG=1 alone.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongFactAttribute : FactAttribute
{
    /// <summary>Skips the test without ILRS_LONG=1.</summary>
    public LongFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("ILRS_LONG") != "1")
        {
            Skip = "Set ILRS_LONG=1 to run it.";
        }
    }
}
