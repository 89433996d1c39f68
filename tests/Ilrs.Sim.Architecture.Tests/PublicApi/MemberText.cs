using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Ilrs.Sim.Architecture.Tests.PublicApi;

/// <summary>Writes one member as a line, or null for a member that nobody outside can use.</summary>
internal static class MemberText
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string? Of(MemberInfo member) => member switch
    {
        FieldInfo field => Field(field),
        PropertyInfo property => Property(property),
        ConstructorInfo constructor => Constructor(constructor),
        MethodInfo method => Method(method),
        EventInfo happening => Event(happening),
        _ => null,
    };

    private static string? Field(FieldInfo field)
    {
        if (Access(field.IsPublic, field.IsFamily, field.IsFamilyOrAssembly) is not { } access || field.IsSpecialName)
        {
            return null;
        }

        var kind = field.IsLiteral ? "const " : field.IsStatic ? "static " : "";
        kind += field.IsInitOnly ? "readonly " : "";
        var value = field.IsLiteral ? " = " + Literal(field.GetRawConstantValue()) : "";
        return $"{access}{kind}{TypeNames.Of(field.FieldType, Nullability.Create(field))} {field.Name}{value};";
    }

    private static string? Property(PropertyInfo property)
    {
        var getter = Accessor(property.GetMethod, "get");
        var setter = Accessor(property.SetMethod, IsInit(property.SetMethod) ? "init" : "set");
        var seen = property.GetMethod is { } get && Access(get) is not null ? get : property.SetMethod;
        if (seen is null || property.Name == "EqualityContract" || Access(seen) is not { } access)
        {
            return null;
        }

        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var type = TypeNames.Of(property.PropertyType, Nullability.Create(property));
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{Parameters(index)}]";
        var byRef = property.PropertyType.IsByRef ? "ref " : "";
        return $"{access}{Modifiers(seen)}{required}{byRef}{type} {name} {{ {getter}{setter}}}";
    }

    private static string? Constructor(ConstructorInfo constructor) =>
        constructor.IsStatic || IsCopy(constructor) || Access(constructor) is not { } access
            ? null
            : $"{access}{constructor.DeclaringType!.Name.Split('`')[0]}({Parameters(constructor.GetParameters())});";

    private static bool IsCopy(ConstructorInfo constructor) =>
        constructor.IsDefined(typeof(CompilerGeneratedAttribute));

    private static string? Method(MethodInfo method)
    {
        var isAccessor = method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);
        if (isAccessor || method.IsDefined(typeof(CompilerGeneratedAttribute)) || Access(method) is not { } access)
        {
            return null;
        }

        var type = TypeNames.Of(method.ReturnType, Nullability.Create(method.ReturnParameter));
        var byRef = method.ReturnType.IsByRef ? "ref " : "";
        var generic = method.IsGenericMethod
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeNames.Declared))}>"
            : "";
        var parameters = Parameters(method.GetParameters());
        return $"{access}{Modifiers(method)}{byRef}{type} {method.Name}{generic}({parameters});";
    }

    private static string? Event(EventInfo happening) =>
        Access(happening.AddMethod!) is { } access
            ? $"{access}event {TypeNames.Of(happening.EventHandlerType!)} {happening.Name};"
            : null;

    private static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var kind = (parameter.ParameterType.IsByRef, parameter.IsOut, parameter.IsIn) switch
        {
            (false, _, _) => parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "",
            (_, true, _) => "out ",
            (_, _, true) => "in ",
            _ => "ref ",
        };
        var value = parameter.HasDefaultValue ? " = " + Literal(parameter.RawDefaultValue) : "";
        return $"{kind}{TypeNames.Of(parameter.ParameterType, Nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string Modifiers(MethodInfo method) => method switch
    {
        { IsStatic: true } => method.IsAbstract ? "static abstract " : "static ",
        { DeclaringType.IsInterface: true } => "",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true } when method.GetBaseDefinition() != method => "override ",
        { IsVirtual: true, IsFinal: false } => "virtual ",
        _ => "",
    };

    private static string Accessor(MethodInfo? accessor, string name) =>
        accessor is null || Access(accessor) is null ? "" : name + "; ";

    private static bool IsInit(MethodInfo? setter) =>
        setter?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;

    private static string? Access(MethodBase method) =>
        Access(method.IsPublic, method.IsFamily, method.IsFamilyOrAssembly);

    private static string? Access(bool isPublic, bool isFamily, bool isFamilyOrAssembly) =>
        isPublic ? "public " : isFamily || isFamilyOrAssembly ? "protected " : null;

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
