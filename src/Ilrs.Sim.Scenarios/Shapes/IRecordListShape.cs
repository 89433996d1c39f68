namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>A list of records; overlays merge it record by record.</summary>
internal interface IRecordListShape
{
    /// <summary>The key by which records are matched.</summary>
    string MergeKey { get; }

    /// <summary>True when the order of the file means something.</summary>
    bool Ordered { get; }

    /// <summary>The shape of a record.</summary>
    Shape Item { get; }
}
