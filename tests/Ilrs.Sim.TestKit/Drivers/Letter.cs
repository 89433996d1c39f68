using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.TestKit.Drivers;

/// <summary>A message with the place of its slice, as bytes.</summary>
internal static class Letter
{
    public static byte[] Write(SliceTime slice, Message message)
    {
        var writer = new StateWriter();
        Visit(writer, ref slice, ref message);
        return writer.Written.ToArray();
    }

    public static (SliceTime Slice, Message Message) Read(StateReader reader)
    {
        var (slice, message) = (default(SliceTime), default(Message));
        Visit(reader, ref slice, ref message);
        return (slice, message);
    }

    private static void Visit(StateVisitor visitor, ref SliceTime slice, ref Message message)
    {
        var (now, round, month) = (slice.Now.Seconds, slice.Round, slice.Month);
        var (year, before) = (slice.Year, slice.YearBefore);
        visitor.Value(ref now);
        visitor.Value(ref round);
        visitor.Value(ref month);
        visitor.Value(ref year);
        visitor.Value(ref before);
        slice = new SliceTime(new SimTime(now), round, month, year, before);
        Message.Visit(visitor, ref message);
    }
}
