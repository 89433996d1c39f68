using Ilrs.Sim.Core.Randomness;

namespace Ilrs.Sim.TestKit;

/// <summary>A seeded sequence of choices for tests: the same seed makes the same choices on every machine.</summary>
public sealed class Dice
{
    private static readonly StreamId Choices = StreamId.Of("testkit/dice");
    private readonly DrawSource _draws;
    private long _next;

    /// <summary>A sequence of choices.</summary>
    public Dice(ulong seed) => _draws = new DrawSource(seed, 0);

    /// <summary>One of 0 … <paramref name="count"/> − 1, each equally likely.</summary>
    public int Below(int count) => (int)(Next() * count);

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>A number between two bounds.</summary>
    public double Number(double low, double high) => low + (Next() * (high - low));

    /// <summary>True with a probability.</summary>
    public bool Chance(double probability) => Next() < probability;

    /// <summary>One of several.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>One member of an enumeration.</summary>
    public T Pick<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());

    /// <summary>So many items made by a function of their index.</summary>
    public static T[] Many<T>(int count, Func<int, T> make)
    {
        var items = new T[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = make(i);
        }

        return items;
    }

    /// <summary>The items in another order.</summary>
    public T[] Shuffled<T>(IReadOnlyList<T> items)
    {
        var copy = items.ToArray();
        for (var i = copy.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (copy[i], copy[j]) = (copy[j], copy[i]);
        }

        return copy;
    }

    private double Next() => _draws.Uniform(Choices, _next++);
}
