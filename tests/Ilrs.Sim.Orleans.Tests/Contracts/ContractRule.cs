using System.Reflection;

namespace Ilrs.Sim.Orleans.Tests.Contracts;

/// <summary>What a wire type or grain interface has to be so that two versions of it can talk to each other.</summary>
internal static class ContractRule
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The violations in a record or an enumeration.</summary>
    public static IEnumerable<string> CheckRecord(Type type)
    {
        if (!type.IsDefined(typeof(GenerateSerializerAttribute)))
        {
            yield return $"{type.Name} has no generated serializer.";
        }

        if (!type.IsDefined(typeof(AliasAttribute)))
        {
            yield return $"{type.Name} has no alias, so its name could not change.";
        }

        if (type.IsEnum)
        {
            yield break;
        }

        if (!type.IsDefined(typeof(ImmutableAttribute)))
        {
            yield return $"{type.Name} is not immutable, so every call within a silo copies it.";
        }

        var members = type.GetProperties(Own);
        foreach (var member in members.Where(member => !member.IsDefined(typeof(IdAttribute))))
        {
            yield return $"{type.Name}.{member.Name} has no id, so it is lost on the way.";
        }

        var ids = members.Select(member => member.GetCustomAttribute<IdAttribute>()?.Id).OfType<uint>().Order();
        if (!ids.SequenceEqual(Enumerable.Range(0, members.Length).Select(id => (uint)id)))
        {
            yield return $"{type.Name} has the ids {string.Join(", ", ids)}, which do not count from 0.";
        }
    }

    /// <summary>The violations in a grain interface.</summary>
    public static IEnumerable<string> CheckGrain(Type type)
    {
        if (!type.IsDefined(typeof(AliasAttribute)))
        {
            yield return $"{type.Name} has no alias, so its name could not change.";
        }

        var methods = type.GetMethods(Own);
        foreach (var method in methods.Where(method => !method.IsDefined(typeof(AliasAttribute))))
        {
            yield return $"{type.Name}.{method.Name} has no alias, so its name could not change.";
        }

        foreach (var twice in methods.GroupBy(method => method.GetCustomAttribute<AliasAttribute>()?.Alias)
            .Where(group => group.Key is not null && group.Count() > 1))
        {
            yield return $"{type.Name} has the alias {twice.Key} twice.";
        }
    }

    /// <summary>
    /// The violations of the rule that only own wire types and the base library cross the wire: nothing of the engine
    /// does, as the serializer would take it apart in its own way.
    /// </summary>
    /// <param name="type">A record or grain interface.</param>
    public static IEnumerable<string> CheckReach(Type type) =>
        Mentioned(type).SelectMany(Parts).Distinct()
            .Where(part => part.Assembly != type.Assembly && part.Assembly != typeof(object).Assembly)
            .Select(part => $"{type.Name} sends {part.FullName} of {part.Assembly.GetName().Name}.");

    private static IEnumerable<Type> Mentioned(Type type) => type.GetProperties(Own).Select(p => p.PropertyType)
        .Concat(type.GetMethods(Own).Where(method => type.IsInterface)
            .SelectMany(method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType)));

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericParameter ? []
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];
}
