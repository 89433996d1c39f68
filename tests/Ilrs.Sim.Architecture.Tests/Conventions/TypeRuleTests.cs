using System.Reflection;

namespace Ilrs.Sim.Architecture.Tests.Conventions;

public sealed class TypeRuleTests
{
    [Theory]
    [InlineData("Ilrs.Sim.Core")]
    [InlineData("Ilrs.Sim.Scenarios")]
    [InlineData("Ilrs.Sim.Analysis")]
    public void PublicTypes_WhenReflectedUpon_KeepTheConventions(string assembly) =>
        Guard.FindsNothing(Assembly.Load(assembly).GetExportedTypes().SelectMany(TypeRule.Check));

    [Theory]
    [InlineData(typeof(Open), "neither sealed")]
    [InlineData(typeof(Settable), "a record, but Value can be set")]
    [InlineData(typeof(Exposed), "Exposed.Value is a field")]
    public void Type_WhenAViolationIsPlanted_IsReported(Type planted, string expected) =>
        Guard.FindsOne(expected, TypeRule.Check(planted));

    [Theory]
    [InlineData(typeof(Base))]
    [InlineData(typeof(Value))]
    [InlineData(typeof(Static))]
    [InlineData(typeof(IFace))]
    public void Type_WhenItKeepsTheConventions_IsNotReported(Type sound) =>
        Guard.FindsNothing(TypeRule.Check(sound));

    private class Open;

    private sealed record Settable
    {
        public int Value { get; set; }
    }

    private sealed class Exposed
    {
#pragma warning disable CS0649 // Never assigned: the field is there to be found.
        public int Value;
#pragma warning restore CS0649
    }

    private abstract class Base
    {
        public int Value { get; private set; }
    }

    private sealed record Value(int Number)
    {
        public string Text { get; init; } = "";
    }

    private static class Static
    {
        public const int Number = 1;
    }

    private interface IFace
    {
        int Number { get; }
    }
}
