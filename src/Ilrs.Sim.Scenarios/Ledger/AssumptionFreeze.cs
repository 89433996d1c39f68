using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Scenarios.Ledger;

/// <summary>
/// Sets what nobody knows to its median: every distribution and named uncertainty of a record whose basis is an
/// assumption, and every such branch to its likeliest alternative. What is left of the variance of a result does not
/// rest on assumptions. Chances that something happens stay as they are, since their median would be never or always.
/// </summary>
public static class AssumptionFreeze
{
    /// <summary>The scenario with its assumptions at their medians, and the paths of what was set.</summary>
    /// <param name="document">The scenario.</param>
    public static (Scenario Scenario, IReadOnlyList<string> Frozen) Apply(ScenarioDocument document)
    {
        var frozen = new List<string>();
        bool Rests(string path)
        {
            var rests = AssumptionLedger.Around(document, path)?.Basis == "assumption";
            if (rests)
            {
                frozen.Add(path);
            }

            return rests;
        }

        return ((Scenario)Visit(document.Scenario, "", Rests)!, frozen);
    }

    // Records of the model are immutable: a changed part gives a changed copy, all else stays the same object.
    private static object? Visit(object? value, string path, Func<string, bool> rests)
    {
        switch (value)
        {
            case Parameter { Distribution: { } distribution } parameter:
                return rests(path)
                    ? new Parameter { Constant = distribution.Median, Factor = parameter.Factor }
                    : value;
            case UncertaintyDefinition uncertainty when uncertainty.Distribution is not ConstantDistribution:
                return rests(path)
                    ? uncertainty with { Distribution = new ConstantDistribution(uncertainty.Distribution.Median) }
                    : value;
            case BranchDefinition { Force: null, Alternatives.Count: > 0 } branch:
                return rests(path)
                    ? branch with { Force = branch.Alternatives.MaxBy(alternative => alternative.Weight)!.Id }
                    : value;
            case IList list:
                return VisitList(list, path, rests);
            case not null when IsRecord(value.GetType()):
                return VisitRecord(value, path, rests);
            default:
                return value;
        }
    }

    private static object VisitRecord(object record, string path, Func<string, bool> rests)
    {
        object? copy = null;
        foreach (var property in record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (!property.CanRead || !property.CanWrite || property.GetIndexParameters().Length > 0)
            {
                continue;
            }

            var before = property.GetValue(record);
            var after = Visit(before, path.Length == 0 ? Key(property.Name) : $"{path}.{Key(property.Name)}", rests);
            if (!ReferenceEquals(before, after) && !Equals(before, after))
            {
                copy ??= record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
                property.SetValue(copy, after);
            }
        }

        return copy ?? record;
    }

    private static object VisitList(IList list, string path, Func<string, bool> rests)
    {
        var type = list.GetType().GetInterfaces()
            .First(x => x.IsGenericType && x.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .GetGenericArguments()[0];
        var copy = Array.CreateInstance(type, list.Count);
        var changed = false;
        for (var i = 0; i < list.Count; i++)
        {
            var at = IdOf(list[i]) is { } id ? $".{id}" : string.Create(CultureInfo.InvariantCulture, $"[{i}]");
            var after = Visit(list[i], path + at, rests);
            changed |= !ReferenceEquals(list[i], after) && !Equals(list[i], after);
            copy.SetValue(after, i);
        }

        return changed ? copy : list;
    }

    private static bool IsRecord(Type type) =>
        type is { IsClass: true, Namespace: "Ilrs.Sim.Core.Model" } && type.GetMethod("<Clone>$") is not null;

    private static string? IdOf(object? item)
    {
        foreach (var key in (string[])["Id", "Programme", "Resource"])
        {
            if (item?.GetType().GetProperty(key)?.GetValue(item) is string id)
            {
                return id;
            }
        }

        return null;
    }

    private static string Key(string property)
    {
        var key = new StringBuilder();
        foreach (var letter in property)
        {
            if (char.IsAsciiLetterUpper(letter) && key.Length > 0)
            {
                key.Append('_');
            }

            key.Append(char.ToLowerInvariant(letter));
        }

        return key.ToString();
    }
}
