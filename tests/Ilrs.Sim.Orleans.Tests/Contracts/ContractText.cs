using System.Globalization;
using System.Reflection;
using System.Text;
using Ilrs.Sim.Architecture.Tests.PublicApi;
using Orleans.Concurrency;

namespace Ilrs.Sim.Orleans.Tests.Contracts;

/// <summary>Writes grain interfaces and wire types as text: what two versions have to agree on to talk.</summary>
internal static class ContractText
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>All of it, in an order that depends on names alone.</summary>
    public static string Of(IEnumerable<Type> types) => string.Join('\n', types.Select(Of));

    /// <summary>One type with its members: records by id, enumerations by value, methods by alias.</summary>
    public static string Of(Type type)
    {
        var text = new StringBuilder();
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "grain" : "record";
        var bases = type.GetInterfaces().Except(type.GetInterfaces().SelectMany(face => face.GetInterfaces()))
            .Where(face => type.IsInterface && face != typeof(IAddressable))
            .Select(TypeNames.Declared).Order(StringComparer.Ordinal).ToList();
        text.Append($"{type.Namespace}: {kind} {TypeNames.Declared(type)}");
        text.Append(bases.Count == 0 ? "" : $" : {string.Join(", ", bases)}").Append($" = {AliasOf(type)}\n");
        foreach (var line in Members(type))
        {
            text.Append("  ").Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Members(Type type) => type switch
    {
        { IsEnum: true } => type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (Value: Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture), field))
            .OrderBy(member => member.Value)
            .Select(member => string.Create(CultureInfo.InvariantCulture, $"{member.Value,3} {member.field.Name}")),
        { IsInterface: true } => type.GetMethods(Own)
            .OrderBy(AliasOf, StringComparer.Ordinal)
            .Select(method => $"{AliasOf(method)}: {Signature(method)}"),
        _ => type.GetProperties(Own)
            .OrderBy(IdOf)
            .Select(Line),
    };

    private static string Line(PropertyInfo member)
    {
        var type = Written(member.PropertyType, Nullability.Create(member));
        return string.Create(CultureInfo.InvariantCulture, $"{IdOf(member),3} {type} {member.Name}");
    }

    private static string Signature(MethodInfo method)
    {
        var parameters = method.GetParameters()
            .Select(parameter => $"{Written(parameter.ParameterType, Nullability.Create(parameter))} {parameter.Name}");
        var returned = Written(method.ReturnType, Nullability.Create(method.ReturnParameter));
        var isReadOnly = method.IsDefined(typeof(ReadOnlyAttribute)) ? " [read-only]" : "";
        var interleaves = method.IsDefined(typeof(AlwaysInterleaveAttribute)) ? " [interleaves]" : "";
        return $"{returned} {method.Name}({string.Join(", ", parameters)}){isReadOnly}{interleaves}";
    }

    private static string Written(Type type, NullabilityInfo nullability) => TypeNames.Of(type, nullability);

    private static uint? IdOf(MemberInfo member) => member.GetCustomAttribute<IdAttribute>()?.Id;

    private static string AliasOf(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>()?.Alias ?? "(none)";
}
