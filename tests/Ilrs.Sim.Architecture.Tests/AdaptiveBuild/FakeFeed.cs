using System.IO.Compression;
using System.Xml.Linq;

namespace Ilrs.Sim.Architecture.Tests.AdaptiveBuild;

/// <summary>A throw-away folder with a feed of empty packages in the place of the Orleans packages.</summary>
internal sealed class FakeFeed : IDisposable
{
    public const string Version = "0.0.1-fake";

    public FakeFeed()
    {
        Directory.CreateDirectory(Feed);
        Directory.CreateDirectory(NoPackages);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("ilrs-").FullName;

    /// <summary>The folder that <see cref="Fill"/> puts the packages into.</summary>
    public string Feed => Path.Combine(Root, "feed");

    /// <summary>A source that answers at once, and holds nothing.</summary>
    public string NoPackages => Path.Combine(Root, "nothing");

    /// <summary>Puts every package of the list into the feed.</summary>
    public void Fill()
    {
        var list = XDocument.Load(Path.Combine(Repository.Root, "build", "OrleansPackages.props"));
        foreach (var item in list.Descendants("OrleansPackage"))
        {
            var id = item.Attribute("Include")!.Value;
            var version = item.Attribute("Version")?.Value ?? Version;
            using var file = File.Create(Path.Combine(Feed, $"{id}.{version}.nupkg"));
            using var archive = new ZipArchive(file, ZipArchiveMode.Create);
            using var writer = new StreamWriter(archive.CreateEntry($"{id}.nuspec").Open());
            writer.Write(
                $"""
                <?xml version="1.0" encoding="utf-8"?>
                <package>
                  <metadata>
                    <id>{id}</id>
                    <version>{version}</version>
                    <authors>test</authors>
                    <description>test</description>
                  </metadata>
                </package>
                """);
        }
    }

    /// <summary>Takes the packages away again.</summary>
    public void Empty()
    {
        foreach (var package in Directory.GetFiles(Feed))
        {
            File.Delete(package);
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
