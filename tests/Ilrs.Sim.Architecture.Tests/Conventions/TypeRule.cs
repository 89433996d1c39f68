using System.Reflection;
using System.Runtime.CompilerServices;

namespace Ilrs.Sim.Architecture.Tests.Conventions;

/// <summary>Conventions that show in the types of a compiled assembly.</summary>
internal static class TypeRule
{
    /// <summary>The violations in one public type.</summary>
    public static IEnumerable<string> Check(Type type)
    {
        if (type is { IsClass: true, IsSealed: false, IsAbstract: false })
        {
            yield return $"{type.FullName} is neither sealed nor abstract nor static.";
        }

        var isRecord = type.GetMethod("<Clone>$") is not null;
        foreach (var property in type.GetProperties(Own).Where(p => isRecord && IsOpenToChange(p.SetMethod)))
        {
            yield return $"{type.FullName} is a record, but {property.Name} can be set after construction.";
        }

        if (type.IsClass)
        {
            foreach (var field in type.GetFields(Own).Where(field => field is { IsInitOnly: false, IsLiteral: false }))
            {
                yield return $"{type.FullName}.{field.Name} is a field that can be set from outside.";
            }
        }
    }

    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static bool IsOpenToChange(MethodInfo? setter) =>
        setter is { IsPublic: true }
        && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
