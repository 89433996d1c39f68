using BenchmarkDotNet.Attributes;
using Ilrs.Sim.Core.Numerics;
using Ilrs.Sim.Core.Randomness;

namespace Ilrs.Sim.Benchmarks;

/// <summary>Elementary functions per call, beside those of the base library.</summary>
public class NumericsBenchmarks
{
    private const int Count = 4096;
    private readonly double[] _probabilities = new double[Count];
    private readonly double[] _arguments = new double[Count];
    private readonly double[] _results = new double[Count];

    [GlobalSetup]
    public void Setup()
    {
        new DrawSource(1, 0).Fill(StreamId.Of("benchmark"), 0, _probabilities);
        for (var i = 0; i < Count; i++)
        {
            _arguments[i] = (_probabilities[i] - 0.5) * 20;
        }
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double Exp_BaseLibrary()
    {
        var sum = 0.0;
        foreach (var x in _arguments)
        {
            sum += Math.Exp(x);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double Exp()
    {
        var sum = 0.0;
        foreach (var x in _arguments)
        {
            sum += DeterministicMath.Exp(x);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public void Exp_Batch() => DeterministicMath.Exp(_arguments, _results);

    [Benchmark(OperationsPerInvoke = Count)]
    public double Log_BaseLibrary()
    {
        var sum = 0.0;
        foreach (var u in _probabilities)
        {
            sum += Math.Log(u);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double Log()
    {
        var sum = 0.0;
        foreach (var u in _probabilities)
        {
            sum += DeterministicMath.Log(u);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public void Log_Batch() => DeterministicMath.Log(_probabilities, _results);

    [Benchmark(OperationsPerInvoke = Count)]
    public double Pow_BaseLibrary()
    {
        var sum = 0.0;
        foreach (var u in _probabilities)
        {
            sum += Math.Pow(u, 1.7);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double Pow()
    {
        var sum = 0.0;
        foreach (var u in _probabilities)
        {
            sum += DeterministicMath.Pow(u, 1.7);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double Sin()
    {
        var sum = 0.0;
        foreach (var x in _arguments)
        {
            sum += DeterministicMath.Sin(x);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double NormalCdf()
    {
        var sum = 0.0;
        foreach (var x in _arguments)
        {
            sum += DeterministicMath.NormalCdf(x);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double InverseNormal()
    {
        var sum = 0.0;
        foreach (var u in _probabilities)
        {
            sum += DeterministicMath.InverseNormal(u);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public void InverseNormal_Batch() => DeterministicMath.InverseNormal(_probabilities, _results);
}
