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
