using System.Text.RegularExpressions;

namespace Ilrs.Sim.Architecture.Tests.AdaptiveBuild;

/// <summary>Builds a project with one class that ends as every Orleans project does.</summary>
public sealed partial class OrleansProjectTests : IDisposable
{
    private readonly FakeFeed _feed = new();

    public OrleansProjectTests()
    {
        var targets = Path.Combine(Repository.Root, "build", "Orleans.targets");
        File.WriteAllText(Path.Combine(_feed.Root, "Grains.cs"), "public sealed class Grain;\n");
        File.WriteAllText(
            Path.Combine(_feed.Root, "Grains.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RepositoryRoot>$(MSBuildProjectDirectory)/</RepositoryRoot>
                <OrleansVersion>{FakeFeed.Version}</OrleansVersion>
                <RestoreSources>{_feed.NoPackages}</RestoreSources>
                <RestorePackagesPath>{_feed.Root}/packages/</RestorePackagesPath>
                <NuGetAudit>false</NuGetAudit>
                <UseSharedCompilation>false</UseSharedCompilation>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <MSBuildWarningsNotAsErrors>ILRS001</MSBuildWarningsNotAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.Orleans.Sdk" Version="{FakeFeed.Version}" />
              </ItemGroup>
              <Import Project="{targets}" />
            </Project>
            """);
    }

    [Fact]
    public async Task Project_WhenTheFeedComesAndGoes_IsFullAndEmptyInTurn()
    {
        _feed.Fill();

        Assert.Single(await WarningsAsync());
        Assert.False(HasGrain());

        Assert.Empty(await WarningsAsync($"-p:OrleansFeed={_feed.Feed}"));
        Assert.True(HasGrain());

        Assert.Single(await WarningsAsync());
        Assert.False(HasGrain());
    }

    [Fact]
    public async Task Project_WhenOrleansIsRequiredAndAbsent_DoesNotBuild()
    {
        var (exitCode, output) = await BuildAsync("-p:RequireOrleans=true");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("error ILRS001", output, StringComparison.Ordinal);
    }

    public void Dispose() => _feed.Dispose();

    /// <summary>Builds, which must succeed; returns the warnings that Orleans is absent.</summary>
    private async Task<IReadOnlyCollection<string>> WarningsAsync(params string[] more)
    {
        var (exitCode, output) = await BuildAsync(more);
        Assert.True(exitCode == 0, output);
        return Warning().Matches(output).Select(match => match.Value).Distinct().ToList();
    }

    private Task<(int ExitCode, string Output)> BuildAsync(params string[] more) =>
        DotnetCommand.RunAsync(_feed.Root, ["build", "Grains.csproj", "-nodeReuse:false", .. more]);

    /// <summary>Whether the class is in the assembly's table of names.</summary>
    private bool HasGrain()
    {
        var assembly = Path.Combine(_feed.Root, "bin", "Debug", "net10.0", "Grains.dll");
        return File.ReadAllBytes(assembly).AsSpan().IndexOf("\0Grain\0"u8) >= 0;
    }

    [GeneratedRegex("warning ILRS001: .*")]
    private static partial Regex Warning();
}
