namespace Ilrs.Sim.Analysis.Statistics;

/// <summary>Integer counts over a contiguous range of buckets that grows as needed.</summary>
internal struct CountWindow
{
    private int[]? _counts;
    private int _first;

    /// <summary>Adds one to a bucket.</summary>
    public void Add(int bucket)
    {
        var place = (long)bucket - _first;
        if (_counts is null || place < 0 || place >= _counts.Length)
        {
            Grow(bucket);
            place = bucket - _first;
        }

        _counts![place]++;
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

    private void Grow(int bucket)
    {
        if (_counts is null)
        {
            _counts = new int[1];
            _first = bucket;
            return;
        }

        // A quarter of slack on the side that grew keeps the number of copies logarithmic.
        var last = _first + _counts.Length - 1;
        var first = Math.Min(_first, bucket);
        var slack = 4 + (((Math.Max(last, bucket) - first) + 1) / 4);
        first = bucket < _first ? bucket - slack : _first;
        last = bucket > last ? bucket + slack : last;
        var grown = new int[last - first + 1];
        _counts.CopyTo(grown, _first - first);
        _counts = grown;
        _first = first;
    }
}
