using System.Buffers;
using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Analysis.Statistics;

/// <summary>Integer counts over a contiguous range of buckets that grows as needed.</summary>
internal struct CountWindow
{
    private int[]? _counts;
    private int _first;

    /// <summary>Adds one to a bucket.</summary>
    public void Add(int bucket)
    {
        Cover(bucket, bucket);
        AddCovered(bucket);
    }

    /// <summary>Adds one to a bucket that the window covers.</summary>
    public readonly void AddCovered(int bucket) => _counts![bucket - _first]++;

    /// <summary>Makes the window cover a range of buckets.</summary>
    /// <param name="first">First bucket.</param>
    /// <param name="last">Last bucket, not before the first.</param>
    public void Cover(int first, int last)
    {
        if (_counts is null)
        {
            _counts = new int[last - first + 1];
            _first = first;
        }
        else if (first < _first || last >= _first + _counts.Length)
        {
            Grow(first, last);
        }
    }

    /// <summary>The bucket of the number of a rank from below.</summary>
    /// <param name="rank">Rank from 1; at most the number of counts.</param>
    public readonly int BucketOfRank(long rank)
    {
        var counts = _counts ?? [];
        for (var i = 0; i < counts.Length; i++)
        {
            rank -= counts[i];
            if (rank <= 0)
            {
                return _first + i;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(rank), "The rank is beyond the number of counts.");
    }

    /// <summary>How many were added to the buckets before one.</summary>
    /// <param name="bucket">The first bucket that does not count.</param>
    public readonly long Before(int bucket)
    {
        var counts = _counts.AsSpan();
        var sum = 0L;
        foreach (var count in counts[..Math.Clamp(bucket - _first, 0, counts.Length)])
        {
            sum += count;
        }

        return sum;
    }

    /// <summary>
    /// Saves the counts, or takes them back into a window that has none. Two counts share a word, and empty buckets at
    /// the ends are left out: the same counts give the same words.
    /// </summary>
    public void Visit(StateVisitor visitor)
    {
        var (first, length) = Used();
        visitor.Value(ref first);
        visitor.Value(ref length);
        if (length == 0)
        {
            return;
        }

        if (_counts is null)
        {
            _counts = new int[length];
            _first = first;
        }

        var counts = _counts.AsSpan(first - _first, length);
        var rented = ArrayPool<long>.Shared.Rent((length + 1) / 2);
        var words = rented.AsSpan(0, (length + 1) / 2);
        Pack(counts, words);
        visitor.Values(words);
        Unpack(words, counts);
        ArrayPool<long>.Shared.Return(rented);
    }

    private static void Pack(ReadOnlySpan<int> counts, Span<long> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var high = (2 * i) + 1 < counts.Length ? counts[(2 * i) + 1] : 0;
            words[i] = ((long)high << 32) | (long)counts[2 * i];
        }
    }

    private static void Unpack(ReadOnlySpan<long> words, Span<int> counts)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = (int)((words[i / 2] >> (32 * (i % 2))) & int.MaxValue);
        }
    }

    private readonly (int First, int Length) Used()
    {
        var counts = _counts.AsSpan();
        var first = counts.IndexOfAnyExcept(0);
        return first < 0 ? (0, 0) : (_first + first, counts.LastIndexOfAnyExcept(0) - first + 1);
    }

    private void Grow(int first, int last)
    {
        // A quarter of slack on the side that grew keeps the number of copies logarithmic.
        var (oldFirst, oldLast) = (_first, _first + _counts!.Length - 1);
        var slack = 4 + ((Math.Max(last, oldLast) - Math.Min(first, oldFirst) + 1) / 4);
        first = first < oldFirst ? first - slack : oldFirst;
        last = last > oldLast ? last + slack : oldLast;
        var grown = new int[last - first + 1];
        _counts.CopyTo(grown, oldFirst - first);
        _counts = grown;
        _first = first;
    }
}
