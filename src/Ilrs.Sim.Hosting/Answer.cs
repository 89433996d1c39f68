using System.Diagnostics.CodeAnalysis;

namespace Ilrs.Sim.Hosting;

/// <summary>What a host answers: a value, or why there is none. Expected failures are values, not exceptions.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public sealed record Answer<T>
    where T : class
{
    private Answer(T? value, HostError? error) => (Value, Error) = (value, error);

    /// <summary>The value; null when there is an error.</summary>
    public T? Value { get; }

    /// <summary>The error; null when there is a value.</summary>
    public HostError? Error { get; }

    /// <summary>True when there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Value is not null;

    /// <summary>An answer with a value.</summary>
    public static implicit operator Answer<T>(T value) => new(value, null);

    /// <summary>An answer with an error.</summary>
    public static implicit operator Answer<T>(HostError error) => new(null, error);

    /// <summary>An answer with a value, where the type of the value is an interface.</summary>
    public static Answer<T> Of(T value) => new(value, null);
}
