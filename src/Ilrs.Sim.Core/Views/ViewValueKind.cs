namespace Ilrs.Sim.Core.Views;

/// <summary>What a value of a view is.</summary>
public enum ViewValueKind
{
    /// <summary>A word or an id; in <see cref="ViewValue.Text"/>.</summary>
    Word,

    /// <summary>A truth value; <see cref="ViewValue.Whole"/> is 1 or 0.</summary>
    Flag,

    /// <summary>A count; in <see cref="ViewValue.Whole"/>.</summary>
    Count,

    /// <summary>A number with a unit; in <see cref="ViewValue.Number"/>.</summary>
    Number,

    /// <summary>An instant; in <see cref="ViewValue.Date"/>, its seconds in <see cref="ViewValue.Whole"/>.</summary>
    Date,

    /// <summary>A length of time in seconds; in <see cref="ViewValue.Whole"/>.</summary>
    Duration,
}
