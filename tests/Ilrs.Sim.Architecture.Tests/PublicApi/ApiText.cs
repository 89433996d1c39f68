using System.Reflection;
using System.Text;

namespace Ilrs.Sim.Architecture.Tests.PublicApi;

/// <summary>Writes the public API of an assembly as text, in an order that depends on names alone.</summary>
internal static class ApiText
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly) =>
        string.Join(
            '\n', assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).Select(Of));

    /// <summary>One type with its members, the protected ones where other assemblies can derive from it.</summary>
    public static string Of(Type type)
    {
        var text = new StringBuilder();
        text.Append(type.Namespace).Append(": ").Append(Header(type)).Append('\n');
        foreach (var line in Members(type).Order(StringComparer.Ordinal))
        {
            text.Append("  ").Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => $"{Convert.ToInt64(field.GetRawConstantValue(), null),6} {field.Name}");
        }

        return type.GetMembers(Own).Where(member => member is not Type)
            .Select(MemberText.Of).OfType<string>()
            .Where(line => !type.IsSealed || !line.StartsWith("protected ", StringComparison.Ordinal));
    }

    private static string Header(Type type)
    {
        var hasParent = type is { IsClass: true, BaseType: { } parent } && parent != typeof(object);
        var bases = (hasParent ? [type.BaseType!] : Type.EmptyTypes)
            .Concat(type.IsEnum ? [] : type.GetInterfaces().Where(face => face.IsPublic && !IsOfRecord(type, face)))
            .Select(other => TypeNames.Of(other)).Order(StringComparer.Ordinal).ToList();
        var colon = bases.Count == 0 ? "" : " : " + string.Join(", ", bases);
        return $"{Kind(type)} {TypeNames.Declared(type)}{colon}";
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => (type.IsByRefLike ? "ref " : "") + (IsRecord(type) ? "record struct" : "struct"),
        { IsAbstract: true, IsSealed: true } => "static class",
        { BaseType: { } parent } when parent == typeof(MulticastDelegate) => "delegate",
        _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (IsRecord(type) ? "record" : "class"),
    };

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;

    private static bool IsOfRecord(Type type, Type face) =>
        IsRecord(type) && face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEquatable<>);
}
