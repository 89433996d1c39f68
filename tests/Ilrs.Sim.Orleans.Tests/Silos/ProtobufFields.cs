using System.Text;

namespace Ilrs.Sim.Orleans.Tests.Silos;

/// <summary>Reads as much of the protobuf wire format as is needed to find names in a message.</summary>
internal static class ProtobufFields
{
    /// <summary>The strings at a path of field numbers, in the order of the message.</summary>
    public static IEnumerable<string> Strings(ReadOnlyMemory<byte> message, params int[] path) =>
        Messages(message, path).Select(x => Encoding.UTF8.GetString(x.Span));

    /// <summary>The messages at a path of field numbers, in the order of the message.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Messages(ReadOnlyMemory<byte> message, params int[] path) =>
        path.Length == 0 ? [message] : Inner(message, path[0]).SelectMany(x => Messages(x, path[1..]));

    private static List<ReadOnlyMemory<byte>> Inner(ReadOnlyMemory<byte> message, int number)
    {
        var found = new List<ReadOnlyMemory<byte>>();
        for (var at = 0; at < message.Length;)
        {
            var tag = Number(message.Span, ref at);
            var length = (tag & 7) switch
            {
                0 => Skipped(message.Span, at),
                1 => 8,
                2 => (int)Number(message.Span, ref at),
                5 => 4,
                _ => throw new InvalidDataException($"There is no wire type {tag & 7}."),
            };
            if ((tag & 7) == 2 && (int)(tag >> 3) == number)
            {
                found.Add(message.Slice(at, length));
            }

            at += length;
        }

        return found;
    }

    private static int Skipped(ReadOnlySpan<byte> bytes, int at)
    {
        var end = at;
        Number(bytes, ref end);
        return end - at;
    }

    private static ulong Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
