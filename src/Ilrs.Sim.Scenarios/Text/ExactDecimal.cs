using System.Globalization;
using System.Numerics;

namespace Ilrs.Sim.Scenarios.Text;

/// <summary>A decimal number held exactly: mantissa × 10^exponent, without trailing zeros in the mantissa.</summary>
/// <remarks>
/// Units are multiplied in exactly and the result is rounded to a double once, so that one quantity written in two
/// units gives the same bits and the same canonical text.
/// </remarks>
internal readonly record struct ExactDecimal : IComparable<ExactDecimal>
{
    private const int MostDigits = 60;
    private const int MostExponent = 400;

    private ExactDecimal(BigInteger mantissa, int exponent)
    {
        while (!mantissa.IsZero)
        {
            var shorter = BigInteger.DivRem(mantissa, 10, out var rest);
            if (!rest.IsZero)
            {
                break;
            }

            mantissa = shorter;
            exponent++;
        }

        Mantissa = mantissa;
        Exponent = mantissa.IsZero ? 0 : exponent;
    }

    /// <summary>The digits with their sign; not divisible by ten unless zero.</summary>
    public BigInteger Mantissa { get; }

    /// <summary>Power of ten.</summary>
    public int Exponent { get; }

    /// <summary>True for numbers with nothing after the decimal point.</summary>
    public bool IsWhole => Exponent >= 0;

    public static implicit operator ExactDecimal(long value) => new(value, 0);

    public static ExactDecimal operator *(ExactDecimal left, ExactDecimal right) =>
        new(left.Mantissa * right.Mantissa, left.Exponent + right.Exponent);

    public static bool operator <(ExactDecimal left, ExactDecimal right) => left.CompareTo(right) < 0;

    public static bool operator >(ExactDecimal left, ExactDecimal right) => left.CompareTo(right) > 0;

    public static bool operator <=(ExactDecimal left, ExactDecimal right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ExactDecimal left, ExactDecimal right) => left.CompareTo(right) >= 0;

    /// <summary>A power of ten.</summary>
    public static ExactDecimal Ten(int power) => new(BigInteger.One, power);

    /// <summary>Reads decimal notation with an optional exponent; no culture, no separators, no spaces.</summary>
    /// <returns>False for anything else, and for more than 60 digits or exponents beyond ±400.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out ExactDecimal number)
    {
        number = default;
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var negative = at == 1 && text[0] == '-';
        var digits = new System.Text.StringBuilder();
        var exponent = 0;
        var seenPoint = false;
        for (; at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == '.' && !seenPoint)); at++)
        {
            if (text[at] == '.')
            {
                seenPoint = true;
                continue;
            }

            digits.Append(text[at]);
            exponent -= seenPoint ? 1 : 0;
        }

        if (digits.Length is 0 or > MostDigits || !TryExponent(text[at..], out var power))
        {
            return false;
        }

        var mantissa = BigInteger.Parse(digits.ToString(), NumberStyles.None, CultureInfo.InvariantCulture);
        number = new ExactDecimal(negative ? -mantissa : mantissa, exponent + power);
        return true;
    }

    /// <summary>Reads the octal (<c>0o17</c>) and hexadecimal (<c>0x1F</c>) integers of the YAML core schema.</summary>
    public static bool TryParseBased(ReadOnlySpan<char> text, out ExactDecimal number)
    {
        number = default;
        var radix = text.StartsWith("0x") ? 16 : text.StartsWith("0o") ? 8 : 0;
        if (radix == 0 || text.Length is < 3 or > 18)
        {
            return false;
        }

        var value = BigInteger.Zero;
        foreach (var c in text[2..])
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : radix;
            if (digit >= radix)
            {
                return false;
            }

            value = (value * radix) + digit;
        }

        number = new ExactDecimal(value, 0);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(ExactDecimal other)
    {
        var shared = Math.Min(Exponent, other.Exponent);
        return Scaled(shared).CompareTo(other.Scaled(shared));
    }

    /// <summary>The nearest double.</summary>
    public double ToDouble() => double.Parse(ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The canonical text: plain notation where short, otherwise digits with an exponent.</summary>
    public override string ToString()
    {
        var digits = BigInteger.Abs(Mantissa).ToString(CultureInfo.InvariantCulture);
        var sign = Mantissa.Sign < 0 ? "-" : "";
        return Exponent switch
        {
            >= 0 and <= 18 => sign + digits + new string('0', Exponent),
            < 0 and >= -18 => sign + WithPoint(digits, -Exponent),
            _ => string.Create(CultureInfo.InvariantCulture, $"{sign}{digits}e{Exponent}"),
        };
    }

    private static string WithPoint(string digits, int decimals)
    {
        var padded = digits.PadLeft(decimals + 1, '0');
        return $"{padded[..^decimals]}.{padded[^decimals..]}";
    }

    private static bool TryExponent(ReadOnlySpan<char> text, out int power)
    {
        power = 0;
        if (text.Length == 0)
        {
            return true;
        }

        return text[0] is 'e' or 'E' && text.Length > 1 && !char.IsWhiteSpace(text[1])
            && int.TryParse(text[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power)
            && Math.Abs((long)power) <= MostExponent;
    }

    private BigInteger Scaled(int exponent) => Mantissa * BigInteger.Pow(10, Exponent - exponent);
}
