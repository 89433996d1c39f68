using System.Security.Cryptography;
using System.Text;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Orleans.Abstractions.Sessions;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Orleans.Client;

/// <summary>Compiled scenarios by the hash of their document, the latest ones; for any number of callers.</summary>
internal sealed class ModelStore(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SimulationModel> _models = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private readonly List<Task> _underWay = [];

    /// <summary>The model of a document that was met before, or null.</summary>
    public SimulationModel? Find(string hash)
    {
        lock (_lock)
        {
            return _models.GetValueOrDefault(hash);
        }
    }

    /// <summary>
    /// Compiles the scenario of a run while the cluster runs it; what is wrong with it the cluster says.
    /// </summary>
    public void Prepare(RunRequest request)
    {
        var preparation = Task.Run(() =>
        {
            if (RunSetup.Of(request) is { IsSuccess: true } setup)
            {
                Keep(HashOf(setup.Value.Document.DocumentText), setup.Value.Model);
            }
        });
        lock (_lock)
        {
            _underWay.RemoveAll(x => x.IsCompleted);
            _underWay.Add(preparation);
        }
    }

    /// <summary>The model of a document that was met or is being prepared, or null.</summary>
    public async Task<SimulationModel?> FindAsync(string hash)
    {
        if (Find(hash) is { } model)
        {
            return model;
        }

        Task[] preparations;
        lock (_lock)
        {
            preparations = [.. _underWay];
        }

        await Task.WhenAll(preparations).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return Find(hash);
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

        Keep(document.Hash, model);
        return model;
    }

    // As silos name documents: SHA-256 of the text, as small hexadecimal digits.
    private static string HashOf(string document) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    private void Keep(string hash, SimulationModel model)
    {
        lock (_lock)
        {
            if (_models.TryAdd(hash, model))
            {
                _order.Enqueue(hash);
                if (_order.Count > capacity)
                {
                    _models.Remove(_order.Dequeue());
                }
            }
        }
    }

    private static HostError Unreadable(string why) => new(
        HostErrorKind.Failed, $"The cluster's scenario cannot be read here; are its silos of another version? {why}");
}
