using System.Reflection;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Orleans.Tests.Contracts;

/// <summary>Makes an instance of any wire type; no member has the value that a lost member would have.</summary>
internal static class RandomValue
{
    private const int Deepest = 6;

    public static object Of(Type type, Dice dice, int depth = 0) => type switch
    {
        _ when type == typeof(string) => $"text {Bits(dice):x}é\u0000𝕏",
        _ when type == typeof(bool) => true,
        _ when type == typeof(byte) => (byte)dice.Between(1, byte.MaxValue),
        _ when type == typeof(int) => dice.Between(1, int.MaxValue - 1) * (dice.Below(2) == 0 ? -1 : 1),
        _ when type == typeof(long) => unchecked((long)Bits(dice)),
        _ when type == typeof(ulong) => Bits(dice),
        _ when type == typeof(double) => dice.Pick<double>([-0.0, double.NaN, double.NegativeInfinity, 1e-308, 0.1]),
        _ when type == typeof(UInt128) => new UInt128(Bits(dice), Bits(dice)),
        _ when type == typeof(Guid) => new Guid(dice.Between(1, int.MaxValue - 1), 2, 3, new byte[8]),
        _ when type == typeof(TimeSpan) => TimeSpan.FromMilliseconds(dice.Between(1, 1_000_000)),
        _ when Nullable.GetUnderlyingType(type) is { } inner => Of(inner, dice, depth),
        { IsEnum: true } => Enum.ToObject(type, dice.Between(1, Enum.GetValues(type).Length)), // one past the last, too
        { IsArray: true } => Items(type.GetElementType()!, dice, depth),
        { IsClass: true } => Record(type, dice, depth),
        _ => throw new NotSupportedException($"There are no random values of {type}."),
    };

    private static ulong Bits(Dice dice) =>
        ((ulong)dice.Between(1, int.MaxValue - 1) << 33) | (uint)dice.Between(1, int.MaxValue - 1);

    private static Array Items(Type item, Dice dice, int depth)
    {
        var items = Array.CreateInstance(item, depth > Deepest ? 0 : dice.Between(1, 3));
        for (var i = 0; i < items.Length; i++)
        {
            items.SetValue(Of(item, dice, depth + 1), i);
        }

        return items;
    }

    private static object Record(Type type, Dice dice, int depth)
    {
        var made = Activator.CreateInstance(type)!;
        foreach (var member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            member.SetValue(made, Of(member.PropertyType, dice, depth + 1));
        }

        return made;
    }
}
