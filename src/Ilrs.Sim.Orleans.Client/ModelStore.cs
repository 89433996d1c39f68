using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Orleans.Abstractions.Sessions;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Orleans.Client;

/// <summary>Compiled scenarios by the hash of their document, the latest ones; for any number of callers.</summary>
internal sealed class ModelStore(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SimulationModel> _models = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>The model of a document that was met before, or null.</summary>
    public SimulationModel? Find(string hash)
    {
        lock (_lock)
        {
            return _models.GetValueOrDefault(hash);
        }
    }

    /// <summary>Compiles a document and keeps it under its hash.</summary>
    public Answer<SimulationModel> Add(DocumentData document)
    {
        var loaded = ScenarioLoader.LoadText("scenario", document.Text);
        if (!loaded.IsSuccess)
        {
            return Unreadable(string.Join("; ", loaded.Diagnostics.Take(3)));
        }

        SimulationModel model;
        try
        {
            model = SimulationModel.Compile(loaded.Document.Scenario);
        }
        catch (Exception e) when (e is ScenarioException or SimulationException)
        {
            return Unreadable(e.Message);
        }

        lock (_lock)
        {
            if (_models.TryAdd(document.Hash, model))
            {
                _order.Enqueue(document.Hash);
                if (_order.Count > capacity)
                {
                    _models.Remove(_order.Dequeue());
                }
            }
        }

        return model;
    }

    private static HostError Unreadable(string why) => new(
        HostErrorKind.Failed, $"The cluster's scenario cannot be read here; are its silos of another version? {why}");
}
