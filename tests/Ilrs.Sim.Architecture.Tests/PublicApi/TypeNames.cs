using System.Reflection;

namespace Ilrs.Sim.Architecture.Tests.PublicApi;

/// <summary>Writes types as C# does, without the namespaces of the base library's common types.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool",
        [typeof(char)] = "char", [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(short)] = "short",
        [typeof(ushort)] = "ushort", [typeof(int)] = "int", [typeof(uint)] = "uint", [typeof(long)] = "long",
        [typeof(ulong)] = "ulong", [typeof(float)] = "float", [typeof(double)] = "double",
        [typeof(decimal)] = "decimal", [typeof(nint)] = "nint", [typeof(nuint)] = "nuint",
    };

    /// <summary>The type's name with its arguments; <paramref name="nullability"/> adds the question marks.</summary>
    public static string Of(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value) + "?";
        }

        var canBeMarked = !type.IsValueType && !type.IsGenericParameter;
        var mark = canBeMarked && nullability?.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsArray)
        {
            return Of(type.GetElementType()!, nullability?.ElementType) + "[]" + mark;
        }

        if (type.IsPointer)
        {
            return Of(type.GetElementType()!) + "*";
        }

        return Named(type, nullability) + mark;
    }

    /// <summary>The name of a type as it is declared: with its parameters and the type around it.</summary>
    public static string Declared(Type type) => Named(type, null);

    private static string Named(Type type, NullabilityInfo? nullability)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        var name = type.Name.Split('`')[0];
        var around = type.DeclaringType is { } outer ? Named(outer, null) + "." : "";
        var outerArguments = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        var arguments = type.GetGenericArguments();
        if (arguments.Length == outerArguments)
        {
            return around + name;
        }

        var inner = nullability?.GenericTypeArguments ?? [];
        var texts = arguments.Select((argument, i) => Of(argument, i < inner.Length ? inner[i] : null));
        return $"{around}{name}<{string.Join(", ", texts.Skip(outerArguments))}>";
    }
}
