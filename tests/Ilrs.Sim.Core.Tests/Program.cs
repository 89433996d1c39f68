using System.Globalization;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests;

/// <summary>
/// The test assembly run as a program prints fingerprints, so that tests can compare those of another process, of
/// another code generator and of another culture, which is the first argument.
/// </summary>
internal static class Program
{
    private static void Main(string[] args)
    {
        if (args.Length > 0)
        {
            var culture = new CultureInfo(args[0]);
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = culture;
            CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
        }

        Console.WriteLine(FingerprintList.Setting());
        foreach (var line in FingerprintList.All())
        {
            Console.WriteLine(line);
        }
    }
}
