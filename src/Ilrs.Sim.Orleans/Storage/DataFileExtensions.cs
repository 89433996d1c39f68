using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Messaging;
using Orleans.Runtime.Hosting;
using Orleans.Serialization;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace Ilrs.Sim.Orleans.Storage;

/// <summary>Makes silos, and clients beside them, share a data file.</summary>
public static class DataFileExtensions
{
    /// <summary>
    /// Keeps membership, reminders and the state of the grains in a data file. Silos with the same file and cluster
    /// find each other. To be called before <see cref="SiloBuilderExtensions.UseIlrsSim"/>.
    /// </summary>
    /// <param name="builder">The silo.</param>
    /// <param name="path">The data file; made where it is absent.</param>
    public static ISiloBuilder UseDataFile(this ISiloBuilder builder, string path)
    {
        builder.Services.AddSingleton(_ => new DataFile(path));
        builder.Services.AddSingleton<IMembershipTable, SqliteMembershipTable>();
        builder.Services.AddSingleton<IReminderTable, SqliteReminderTable>();
        builder.Services.AddGrainStorage(IlrsSimOptions.StorageName, (services, _) => new SqliteGrainStorage(
            services.GetRequiredService<DataFile>(),
            services.GetRequiredService<IOptions<ClusterOptions>>().Value.ServiceId,
            new OrleansGrainStorageSerializer(services.GetRequiredService<Serializer>()),
            services.GetRequiredService<IActivatorProvider>()));
        return builder.AddReminders();
    }

    /// <summary>Finds the gateways of a cluster in the data file of its silos, on the same machine.</summary>
    /// <param name="builder">The client.</param>
    /// <param name="path">The data file.</param>
    public static IClientBuilder UseDataFile(this IClientBuilder builder, string path)
    {
        builder.Services.AddSingleton(_ => new DataFile(path));
        builder.Services.AddSingleton<IGatewayListProvider, SqliteGatewayList>();
        return builder;
    }
}
