using System.Reflection;
using Ilrs.Sim.Orleans.Abstractions;

namespace Ilrs.Sim.Orleans.Tests.Contracts;

/// <summary>What crosses the wire, found by reflection: a type that somebody adds is under the tests at once.</summary>
internal static class WireTypes
{
    public static Assembly Assembly => typeof(Failure).Assembly;

    /// <summary>Every grain interface.</summary>
    public static IReadOnlyList<Type> Grains { get; } =
        [.. Written().Where(type => type.IsInterface).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>Every record and enumeration; generic ones open.</summary>
    public static IReadOnlyList<Type> Records { get; } =
        [.. Written().Where(type => !type.IsInterface).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>
    /// Every type that a value is sent in: the records, and the generic ones as grain interfaces close them.
    /// </summary>
    public static IReadOnlyList<Type> Closed { get; } =
    [
        .. Records.Where(type => !type.ContainsGenericParameters),
        .. Grains.SelectMany(grain => grain.GetMethods()).Select(method => Payload(method.ReturnType)).OfType<Type>()
            .Where(type => type.IsGenericType && type.Assembly == Assembly)
            .Distinct().OrderBy(type => type.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>A wire type by the name that a test shows.</summary>
    public static Type Named(string name) => Closed.Single(type => Name(type) == name);

    /// <summary>A name for people: <c>Reply of FiguresData</c>.</summary>
    public static string Name(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]} of {string.Join(", ", type.GetGenericArguments().Select(Name))}"
        : type.Name + (type.IsArray ? "" : $" ({type.Namespace!.Split('.')[^1]})");

    /// <summary>What a task gives; null for a task that gives nothing.</summary>
    public static Type? Payload(Type returned) => returned.IsGenericType ? returned.GetGenericArguments()[0] : null;

    private static IEnumerable<Type> Written() => Assembly.GetExportedTypes()
        .Where(type => type.Namespace!.StartsWith(typeof(Failure).Namespace!, StringComparison.Ordinal));
}
