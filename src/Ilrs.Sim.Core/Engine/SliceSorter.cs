namespace Ilrs.Sim.Core.Engine;

/// <summary>Puts messages in entity order without losing the order of those to one entity.</summary>
internal sealed class SliceSorter
{
    /// <summary>A slice with more messages out of place than this is sorted as a whole.</summary>
    private const int MostMoves = 6;

    private ulong[] _keys = new ulong[64];
    private int[] _places = new int[64];
    private Message[] _scratch = new Message[64];

    /// <summary>Sorts the first <paramref name="count"/> messages by target; stable.</summary>
    public void SortByTarget(ref Message[] messages, int count)
    {
        var (last, moved) = (-1, 0);
        for (var i = 0; i < count; i++)
        {
            var target = messages[i].Target;
            if (target >= last)
            {
                last = target;
            }
            else if (moved++ < MostMoves)
            {
                Insert(messages, i);
            }
            else
            {
                Sort(ref messages, count);
                return;
            }
        }
    }

    /// <summary>
    /// Merges two runs, each sorted by target: to one entity in the order of senders, the calendar before all, the
    /// first run before the second.
    /// </summary>
    public void Merge(ref Message[] messages, int middle, int count)
    {
        if (middle == 0 || middle == count)
        {
            return;
        }

        Room(count);
        var (left, right) = (0, middle);
        for (var i = 0; i < count; i++)
        {
            var takesLeft = right == count || (left < middle && !Precedes(messages[right], messages[left]));
            _scratch[i] = messages[takesLeft ? left++ : right++];
        }

        Swap(ref messages);
    }

    private static bool Precedes(in Message x, in Message y) =>
        x.Target < y.Target || (x.Target == y.Target && x.Sender < y.Sender);

    /// <summary>Moves a message to its place among the sorted ones before it.</summary>
    private static void Insert(Message[] messages, int index)
    {
        var message = messages[index];
        var place = index;
        while (place > 0 && messages[place - 1].Target > message.Target)
        {
            place--;
        }

        messages.AsSpan(place, index - place).CopyTo(messages.AsSpan(place + 1));
        messages[place] = message;
    }

    private void Sort(ref Message[] messages, int count)
    {
        Room(count);
        var (lowest, highest) = (int.MaxValue, 0);
        for (var i = 0; i < count; i++)
        {
            lowest = Math.Min(lowest, messages[i].Target);
            highest = Math.Max(highest, messages[i].Target);
        }

        var range = highest - lowest + 1;
        if (range <= 8 * count)
        {
            SortByCounting(messages, count, lowest, range);
            Swap(ref messages);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            _keys[i] = ((ulong)(uint)messages[i].Target << 32) | (uint)i;
        }

        _keys.AsSpan(0, count).Sort();
        for (var i = 0; i < count; i++)
        {
            _scratch[i] = messages[unchecked((int)_keys[i])];
        }

        Swap(ref messages);
    }

    private void SortByCounting(Message[] messages, int count, int lowest, int range)
    {
        if (_places.Length < range)
        {
            _places = new int[range * 2];
        }

        var places = _places.AsSpan(0, range);
        places.Clear();
        for (var i = 0; i < count; i++)
        {
            places[messages[i].Target - lowest]++;
        }

        var next = 0;
        foreach (ref var place in places)
        {
            (place, next) = (next, next + place);
        }

        for (var i = 0; i < count; i++)
        {
            _scratch[places[messages[i].Target - lowest]++] = messages[i];
        }
    }

    private void Swap(ref Message[] messages) => (messages, _scratch) = (_scratch, messages);

    private void Room(int count)
    {
        if (_scratch.Length < count)
        {
            _scratch = new Message[count * 2];
        }

        if (_keys.Length < count)
        {
            _keys = new ulong[count * 2];
        }
    }
}
