using BenchmarkDotNet.Attributes;
using Ilrs.Sim.Core.Randomness;

namespace Ilrs.Sim.Benchmarks;

/// <summary>Keyed draws per number, beside the sequential generators of the base library.</summary>
public class DrawBenchmarks
{
    private const int Count = 4096;
    private static readonly StreamId Stream = StreamId.Of("benchmark");
    private readonly double[] _results = new double[Count];
    private readonly DrawSource _source = new(1, 2);
    private readonly DrawStream _stream = new(new DrawSource(1, 2), Stream);
    private readonly Random _seeded = new(1);
    private readonly Random _unseeded = new();

    [Benchmark(OperationsPerInvoke = Count)]
    public double SystemRandom_Seeded() => Sum(_seeded);

    [Benchmark(OperationsPerInvoke = Count)]
    public double SystemRandom_Unseeded() => Sum(_unseeded);

    [Benchmark(OperationsPerInvoke = Count)]
    public double DrawSource_OneByOne()
    {
        var sum = 0.0;
        for (var n = 0; n < Count; n++)
        {
            sum += _source.Uniform(Stream, n);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double DrawStream_NeighbouringIndices()
    {
        var sum = 0.0;
        for (var n = 0; n < Count; n++)
        {
            sum += _stream.Uniform(n);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double DrawStream_ScatteredIndices()
    {
        var sum = 0.0;
        for (var n = 0; n < Count; n++)
        {
            sum += _stream.Uniform(n * 5L);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public void DrawSource_Fill() => _source.Fill(Stream, 0, _results);

    private static double Sum(Random random)
    {
        var sum = 0.0;
        for (var n = 0; n < Count; n++)
        {
            sum += random.NextDouble();
        }

        return sum;
    }
}
