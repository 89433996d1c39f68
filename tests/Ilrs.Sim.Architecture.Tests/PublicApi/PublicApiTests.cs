using System.Reflection;

namespace Ilrs.Sim.Architecture.Tests.PublicApi;

public sealed class PublicApiTests
{
    [Theory]
    [InlineData("Ilrs.Sim.Core")]
    [InlineData("Ilrs.Sim.Scenarios")]
    [InlineData("Ilrs.Sim.Analysis")]
    [InlineData("Ilrs.Sim.Hosting")]
    public void PublicApi_WhenWrittenAsText_IsTheApprovedOne(string assembly) =>
        Guard.FindsNothing(ApprovedApi.Check(Assembly.Load(assembly)));
}
