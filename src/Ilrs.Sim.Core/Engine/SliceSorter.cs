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
    /// Merges three runs, each sorted by target: calendar ticks first, then by sender, older emissions first.
    /// </summary>
    public void Merge(ref Message[] messages, int ticksEnd, int delayedEnd, int count)
    {
        var runs = (ticksEnd > 0 ? 1 : 0) + (delayedEnd > ticksEnd ? 1 : 0) + (count > delayedEnd ? 1 : 0);
        if (runs < 2)
        {
            return;
        }

        if (ticksEnd > 0 && runs == 2 && count - ticksEnd <= MostMoves)
        {
            for (var i = ticksEnd; i < count; i++)
            {
                Insert(messages, i);
            }

            return;
        }

        Room(count);
        var (tick, delayed, next) = (0, ticksEnd, delayedEnd);
        for (var i = 0; i < count; i++)
        {
            var a = tick < ticksEnd ? messages[tick].Target : int.MaxValue;
            var b = delayed < delayedEnd ? messages[delayed].Target : int.MaxValue;
            var c = next < count ? messages[next].Target : int.MaxValue;
            if (a <= b && a <= c)
            {
                _scratch[i] = messages[tick++];
            }
            else if (b < c || (b == c && messages[delayed].Sender <= messages[next].Sender))
            {
                _scratch[i] = messages[delayed++];
            }
            else
            {
                _scratch[i] = messages[next++];
            }
        }

        Swap(ref messages);
    }

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
