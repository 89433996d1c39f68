using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Engine;

/// <summary>
/// Messages of one slice to one entity as bytes, for drivers whose entities are elsewhere: where the slice stands, then
/// the messages.
/// </summary>
public static class SliceBytes
{
    /// <summary>Writes the messages.</summary>
    /// <param name="writer">Memory that is used again and again.</param>
    /// <param name="slice">Where the slice stands.</param>
    /// <param name="messages">The messages in order.</param>
    public static byte[] Write(StateWriter writer, SliceTime slice, ReadOnlySpan<Message> messages)
    {
        writer.Clear();
        Visit(writer, ref slice);
        foreach (var message in messages)
        {
            var copy = message;
            Message.Visit(writer, ref copy);
        }

        return writer.Written.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="messages">Takes the messages; what it held is forgotten.</param>
    /// <returns>Where the slice stands.</returns>
    public static SliceTime Read(byte[] bytes, List<Message> messages)
    {
        messages.Clear();
        var reader = new StateReader(bytes);
        var slice = default(SliceTime);
        Visit(reader, ref slice);
        while (!reader.AtEnd)
        {
            var message = default(Message);
            Message.Visit(reader, ref message);
            messages.Add(message);
        }

        return slice;
    }

    private static void Visit(StateVisitor visitor, ref SliceTime slice)
    {
        var (now, round, month) = (slice.Now.Seconds, slice.Round, slice.Month);
        var (year, before) = (slice.Year, slice.YearBefore);
        visitor.Value(ref now);
        visitor.Value(ref round);
        visitor.Value(ref month);
        visitor.Value(ref year);
        visitor.Value(ref before);
        slice = new SliceTime(new SimTime(now), round, month, year, before);
    }
}
