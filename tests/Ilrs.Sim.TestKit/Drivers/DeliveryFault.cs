namespace Ilrs.Sim.TestKit.Drivers;

/// <summary>A way in which a driver may break the order; the negative controls of the conformance suite.</summary>
public enum DeliveryFault
{
    /// <summary>The order is kept.</summary>
    None,

    /// <summary>Emissions are handed back in the order in which entities answered, not in entity order.</summary>
    EmissionsAsTheyArrive,

    /// <summary>The messages of one entity are delivered in any order.</summary>
    MessagesInAnyOrder,

    /// <summary>One message of the whole replication is delivered twice.</summary>
    OneMessageTwice,
}
