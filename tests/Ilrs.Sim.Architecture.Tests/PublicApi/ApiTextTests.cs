namespace Ilrs.Sim.Architecture.Tests.PublicApi;

public sealed class ApiTextTests
{
    private const string Expected = """
        Ilrs.Sim.Architecture.Tests.PublicApi: abstract record Sample
          protected Sample(int Number, string? Text);
          protected virtual void OnChange(DateTime? when);
          public abstract TItem Make<TItem>(Dictionary<TItem, string?> items, params int[] sizes);
          public const double Half = 0.5;
          public int Count { get; }
          public int Number { get; init; }
          public long this[int index] { get; }
          public required IReadOnlyList<string?> Names { get; init; }
          public static Sample? Find(ReadOnlySpan<char> name, in int limit, out int found, string culture = "none");
          public string? Text { get; init; }

        """;

    [Fact]
    public void Type_WhenWrittenAsText_ShowsWhatOthersCanUse() =>
        Assert.Equal(Expected.ReplaceLineEndings("\n"), ApiText.Of(typeof(Sample)));

    [Fact]
    public void PublicApi_WhenAMemberIsTakenAway_IsReportedUnderItsType()
    {
        var planted = Expected.Replace("  public const double Half = 0.5;\n", "", StringComparison.Ordinal);

        Guard.FindsOne(
            "abstract record Sample\n    - public const double Half = 0.5;",
            ApprovedApi.Compare("Sample", Expected, planted));
    }

    [Fact]
    public void PublicApi_WhenATypeIsAdded_IsReported() =>
        Guard.FindsOne("+ A: enum B", ApprovedApi.Compare("Sample", Expected, Expected + "\nA: enum B\n       0 C\n"));

    [Fact]
    public void PublicApi_WhenNothingIsApprovedYet_IsReported() =>
        Guard.FindsOne(ApprovedApi.Switch + "=1", ApprovedApi.Compare("Sample", "", Expected));
}
