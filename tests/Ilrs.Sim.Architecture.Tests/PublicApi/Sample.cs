namespace Ilrs.Sim.Architecture.Tests.PublicApi;

/// <summary>A type with a bit of everything, for the test of its text.</summary>
public abstract record Sample(int Number, string? Text)
{
    public const double Half = 0.5;

    public required IReadOnlyList<string?> Names { get; init; }

    public int Count { get; private set; }

    public long this[int index] => index;

    public static Sample? Find(ReadOnlySpan<char> name, in int limit, out int found, string culture = "none")
    {
        found = limit;
        return null;
    }

    public abstract TItem Make<TItem>(Dictionary<TItem, string?> items, params int[] sizes)
        where TItem : class;

    protected virtual void OnChange(DateTime? when)
    {
    }

    internal void Hidden()
    {
    }
}
