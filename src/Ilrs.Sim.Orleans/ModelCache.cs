using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Scenarios;
using Microsoft.Extensions.Options;

namespace Ilrs.Sim.Orleans;

/// <summary>
/// The compiled scenarios of a silo by the hash of their document, those used last. For any number of threads.
/// </summary>
public sealed class ModelCache(IOptions<IlrsSimOptions> options)
{
    private readonly int _capacity = Math.Max(1, options.Value.Models);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new();

    /// <summary>The hash of a document: SHA-256 of its text, as small hexadecimal digits.</summary>
    /// <param name="document">The scenario, whole, as JSON.</param>
    public static string HashOf(string document) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    /// <summary>A model that is kept.</summary>
    public bool TryGet(string hash, [NotNullWhen(true)] out SimulationModel? model)
    {
        Entry? entry;
        lock (_lock)
        {
            entry = Find(hash);
        }

        // Outside the lock: another thread may be compiling it.
        model = entry?.Model.Value;
        return model is not null;
    }

    /// <summary>The model of a document, compiled where it is not kept.</summary>
    /// <param name="hash">The document's hash.</param>
    /// <param name="document">The scenario, whole, as JSON; it was read without errors before.</param>
    /// <exception cref="InvalidDataException">The document has errors.</exception>
    public SimulationModel GetOrCompile(string hash, string document) =>
        Keep(hash, new Lazy<SimulationModel>(() => Compile(document))).Value;

    /// <summary>Keeps a model that is compiled already.</summary>
    public void Add(string hash, SimulationModel model) => Keep(hash, new Lazy<SimulationModel>(model));

    private static SimulationModel Compile(string document)
    {
        var loaded = ScenarioLoader.LoadText("scenario", document);
        return loaded.IsSuccess
            ? SimulationModel.Compile(loaded.Document.Scenario)
            : throw new InvalidDataException(string.Join("\n", loaded.Diagnostics));
    }

    private Lazy<SimulationModel> Keep(string hash, Lazy<SimulationModel> model)
    {
        lock (_lock)
        {
            if (Find(hash) is { } known)
            {
                return known.Model;
            }

            if (_entries.Count == _capacity)
            {
                _entries.Remove(_byUse.Last!.Value.Hash);
                _byUse.RemoveLast();
            }

            _entries.Add(hash, _byUse.AddFirst(new Entry(hash, model)));
            return model;
        }
    }

    private Entry? Find(string hash)
    {
        if (!_entries.TryGetValue(hash, out var node))
        {
            return null;
        }

        _byUse.Remove(node);
        _byUse.AddFirst(node);
        return node.Value;
    }

    private sealed record Entry(string Hash, Lazy<SimulationModel> Model);
}
