using Ilrs.Sim.Orleans.Entities;
using Ilrs.Sim.Orleans.Runs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime.Hosting;
using Orleans.Serialization;
using Orleans.Storage;

namespace Ilrs.Sim.Orleans;

/// <summary>Makes a silo run the sessions and ensembles of Ilrs.Sim.</summary>
public static class SiloBuilderExtensions
{
    /// <summary>
    /// Adds what the grains need. Storage and reminders are in memory, unless others were registered before: a grain
    /// storage of the name <see cref="IlrsSimOptions.StorageName"/>, and any reminder table.
    /// </summary>
    /// <param name="builder">The silo.</param>
    /// <param name="configure">Sets options; null for the defaults.</param>
    public static ISiloBuilder UseIlrsSim(this ISiloBuilder builder, Action<IlrsSimOptions>? configure = null)
    {
        var services = builder.Services;
        services.AddOptions<IlrsSimOptions>();
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.TryAddSingleton<ModelCache>();
        services.TryAddSingleton<BlockSlots>();
        services.AddPlacementDirector<EntityPlacementStrategy, EntityPlacementDirector>();
        AddStorage(builder);
        AddReminders(builder);
        return builder;
    }

    private static void AddStorage(ISiloBuilder builder)
    {
        var known = builder.Services.Any(x =>
            x.ServiceType == typeof(IGrainStorage) && x.ServiceKey is IlrsSimOptions.StorageName);
        if (!known)
        {
            builder.AddMemoryGrainStorage(IlrsSimOptions.StorageName, storage => storage
                .Configure<Serializer>((options, serializer) =>
                    options.GrainStorageSerializer = new OrleansGrainStorageSerializer(serializer)));
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static void AddReminders(ISiloBuilder builder)
    {
        if (!builder.Services.Any(x => x.ServiceType == typeof(IReminderTable)))
        {
            builder.UseInMemoryReminderService();
        }

        builder.Services.AddOptions<ReminderOptions>().PostConfigure<IOptions<IlrsSimOptions>>((reminders, options) =>
        {
            // The list is read once as often, so that a silo which came late knows in time whom to wake.
            var period = options.Value.WakePeriod;
            reminders.MinimumReminderPeriod = Shorter(reminders.MinimumReminderPeriod, period);
            reminders.RefreshReminderListPeriod = Shorter(reminders.RefreshReminderListPeriod, period);
        });
    }
}
