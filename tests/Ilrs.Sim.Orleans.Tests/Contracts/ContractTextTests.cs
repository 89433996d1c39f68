using System.Runtime.CompilerServices;

namespace Ilrs.Sim.Orleans.Tests.Contracts;

/// <summary>
/// Grain interfaces and wire types are approved as a file beside this one; with ILRS_APPROVE=1 in the environment it is
/// written anew. Silos and clients of two versions work together as long as lines are only added.
/// </summary>
public sealed class ContractTextTests
{
    [Fact]
    public async Task Contracts_WhenWrittenAsText_AreTheApprovedOnes()
    {
        var text = ContractText.Of(WireTypes.Grains.Concat(WireTypes.Records));
        var path = Path.Combine(Folder(), "Contracts.approved.txt");
        if (Environment.GetEnvironmentVariable("ILRS_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(path, text);
        }

        var approved = (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n");
        var gone = approved.Split('\n').Except(text.Split('\n')).Select(line => "- " + line);
        var come = text.Split('\n').Except(approved.Split('\n')).Select(line => "+ " + line);
        Assert.Empty(gone.Concat(come));
        Assert.Equal(approved, text);
    }

    [Fact]
    public void Grain_WhenWrittenAsText_ShowsAliasesAndSignatures() => Assert.Equal(
        """
        Ilrs.Sim.Orleans.Tests.Contracts: grain IPlantedGrain : IGrainWithStringKey = planted-grain
          (none): Task HideAsync()
          tell: Task<PlantedRecord> TellAsync(RunMode? mode, string? text)

        """.ReplaceLineEndings("\n"),
        ContractText.Of(typeof(IPlantedGrain)));

    [Fact]
    public void Record_WhenWrittenAsText_ShowsIdsAndTypes() => Assert.Equal(
        """
        Ilrs.Sim.Orleans.Tests.Contracts: record PlantedRecord = (none)
              string Forgotten
            0 string Kept
            2 byte[]? Jumped

        """.ReplaceLineEndings("\n"),
        ContractText.Of(typeof(PlantedRecord)));

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
