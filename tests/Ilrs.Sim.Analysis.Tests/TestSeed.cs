using System.Runtime.CompilerServices;
using Ilrs.Sim.Core.Randomness;

namespace Ilrs.Sim.Analysis.Tests;

/// <summary>The seed of a statistical test is the hash of its name, so that nobody can choose it.</summary>
internal static class TestSeed
{
    public static ulong OfCaller([CallerMemberName] string test = "") => StreamId.Of(test).Value;
}
