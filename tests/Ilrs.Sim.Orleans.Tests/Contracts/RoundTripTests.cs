using Ilrs.Sim.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Ilrs.Sim.Orleans.Tests.Contracts;

/// <summary>Every wire type comes out of Orleans' serializer as it went in.</summary>
public sealed class RoundTripTests
{
    private const int Instances = 20;

    private static readonly IServiceProvider Services =
        new ServiceCollection().AddSerializer().BuildServiceProvider();

    public static TheoryData<string> Types => [.. WireTypes.Closed.Select(WireTypes.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void WireType_WhenItTravels_ArrivesWhole(string type) =>
        Assert.Empty(Lost(WireTypes.Named(type), Instances));

    [Theory]
    [MemberData(nameof(Types))]
    public void WireType_WhenCopiedWithinASilo_IsTheSameObject(string type)
    {
        var value = RandomValue.Of(WireTypes.Named(type), new Dice(TestSeed.For(type)));
        var copy = Services.GetRequiredService<DeepCopier>().Copy(value);

        if (!value.GetType().IsEnum)
        {
            Assert.Same(value, copy);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void WireType_WhenItsOptionalMembersAreNull_ArrivesWhole(string type)
    {
        var wire = WireTypes.Named(type);
        var bare = wire.IsEnum ? Enum.ToObject(wire, 0) : Activator.CreateInstance(wire)!;

        Assert.Empty(DeepDifference.Find(bare, Sent(bare), type));
    }

    [Fact]
    public void Member_WhenItHasNoId_IsFoundToBeLost()
    {
        var lost = Lost(typeof(PlantedRecord), 1);

        Assert.StartsWith("PlantedRecord.Forgotten: ", Assert.Single(lost), StringComparison.Ordinal);
    }

    private static List<string> Lost(Type type, int instances)
    {
        var dice = new Dice(TestSeed.For(type.ToString()));
        return Enumerable.Range(0, instances)
            .Select(_ => RandomValue.Of(type, dice))
            .SelectMany(value => DeepDifference.Find(value, Sent(value), type.Name))
            .ToList();
    }

    private static object Sent(object value)
    {
        var serializer = Services.GetRequiredService<Serializer>();
        return serializer.Deserialize<object>(serializer.SerializeToArray<object>(value))!;
    }
}
