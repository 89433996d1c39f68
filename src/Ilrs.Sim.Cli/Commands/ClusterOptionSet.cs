using System.CommandLine;
using Ilrs.Sim.Hosting.Clusters;

namespace Ilrs.Sim.Cli.Commands;

/// <summary>The options that say which cluster does the work.</summary>
internal sealed class ClusterOptionSet
{
    private readonly Option<string?> _cluster = new("--cluster")
    {
        Description = "Lets an Orleans cluster do the work: gateways of its silos, separated by commas.",
        HelpName = "HOST:PORT",
    };

    private readonly Option<string> _clusterId = new("--cluster-id")
    {
        Description = "Id of the cluster.",
        HelpName = "ID",
        DefaultValueFactory = _ => ClusterAddress.DefaultId,
    };

    private readonly Option<string> _serviceId = new("--service-id")
    {
        Description = "Id of the cluster's service.",
        HelpName = "ID",
        DefaultValueFactory = _ => ClusterAddress.DefaultId,
    };

    public ClusterOptionSet() => _cluster.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1 && ClusterAddress.Parse(result.Tokens[0].Value).Error is { } error)
        {
            result.AddError($"--cluster: {error.Message}.");
        }
    });

    public void AddTo(Command command)
    {
        command.Options.Add(_cluster);
        command.Options.Add(_clusterId);
        command.Options.Add(_serviceId);
    }

    /// <summary>The address; null when the work is done in this process.</summary>
    public ClusterAddress? Read(ParseResult parsed) => parsed.GetValue(_cluster) is { } text
        ? ClusterAddress.Parse(text).Value! with
        {
            ClusterId = parsed.GetValue(_clusterId)!,
            ServiceId = parsed.GetValue(_serviceId)!,
        }
        : null;
}
