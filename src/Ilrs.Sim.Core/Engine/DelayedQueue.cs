namespace Ilrs.Sim.Core.Engine;

/// <summary>
/// Messages for later instants, in the total order (time, target, sender, emission): a 4-ary heap of keys over a pool
/// of messages, so that equal instants never depend on the shape of the heap.
/// </summary>
internal sealed class DelayedQueue
{
    private const int SlotBits = 24;
    private Key[] _heap = new Key[64];
    private Message[] _pool = new Message[64];
    private int[] _free = new int[64];
    private int _freeCount;
    private int _used;

    public int Count { get; private set; }

    /// <summary>Instant of the first message; <see cref="long.MaxValue"/> when empty.</summary>
    public long NextTime => Count == 0 ? long.MaxValue : _heap[0].Time;

    public void Clear()
    {
        Count = 0;
        _freeCount = 0;
        _used = 0;
    }

    public void Push(long time, long emission, in Message message)
    {
        int slot;
        if (_freeCount > 0)
        {
            slot = _free[--_freeCount];
        }
        else
        {
            slot = _used++;
            if (slot == 1 << SlotBits)
            {
                throw new SimulationException($"More than {1 << SlotBits} messages wait for later instants.");
            }

            if (slot == _pool.Length)
            {
                Array.Resize(ref _pool, slot * 2);
                Array.Resize(ref _free, slot * 2);
            }
        }

        _pool[slot] = message;
        if (Count == _heap.Length)
        {
            Array.Resize(ref _heap, Count * 2);
        }

        var order = ((ulong)(uint)message.Target << 32) | (uint)(message.Sender + 1);
        SiftUp(Count++, new Key(time, order, (emission << SlotBits) | (uint)slot));
    }

    /// <summary>Takes the first message. The queue must not be empty.</summary>
    public ref readonly Message Pop()
    {
        var slot = _heap[0].Slot;
        _free[_freeCount++] = slot;
        if (--Count > 0)
        {
            SiftDown(_heap[Count]);
        }

        return ref _pool[slot];
    }

    /// <summary>Calls back for every message, in no particular order.</summary>
    public void ForEach(Action<long, long, Message> visit)
    {
        for (var i = 0; i < Count; i++)
        {
            visit(_heap[i].Time, _heap[i].Emission >> SlotBits, _pool[_heap[i].Slot]);
        }
    }

    private void SiftUp(int index, in Key key)
    {
        var heap = _heap;
        while (index > 0)
        {
            var parent = (index - 1) >> 2;
            if (!key.Before(heap[parent]))
            {
                break;
            }

            heap[index] = heap[parent];
            index = parent;
        }

        heap[index] = key;
    }

    private void SiftDown(in Key key)
    {
        var heap = _heap;
        var count = Count;
        var index = 0;
        while (true)
        {
            var child = (index << 2) + 1;
            if (child >= count)
            {
                break;
            }

            var best = child + 4 <= count ? FirstOfFour(heap, child) : FirstOf(heap, child, count);
            if (!heap[best].Before(key))
            {
                break;
            }

            heap[index] = heap[best];
            index = best;
        }

        heap[index] = key;
    }

    private static int FirstOf(Key[] heap, int from, int to)
    {
        var best = from;
        for (var i = from + 1; i < to; i++)
        {
            if (heap[i].Before(heap[best]))
            {
                best = i;
            }
        }

        return best;
    }

    /// <summary>The first of four keys, by time without branches; by the whole key when two times agree.</summary>
    private static int FirstOfFour(Key[] heap, int from)
    {
        unchecked
        {
            var four = heap.AsSpan(from, 4);
            var (a, b, c, d) = (four[0].Time, four[1].Time, four[2].Time, four[3].Time);
            var right = (int)((ulong)(b - a) >> 63);
            var left = a + ((b - a) & -(long)right);
            var other = (int)((ulong)(d - c) >> 63);
            var first = c + ((d - c) & -(long)other);
            var second = (int)((ulong)(first - left) >> 63);
            var tied = left == first || (right == 0 && a == b) || (other == 0 && c == d);
            return tied
                ? FirstOf(heap, from, from + 4)
                : from + right + ((2 + other - right) & -second);
        }
    }

    private readonly struct Key(long time, ulong order, long emission)
    {
        public readonly long Time = time;
        public readonly ulong Order = order;

        /// <summary>The sender's emission number above the slot in the pool, which never decides.</summary>
        public readonly long Emission = emission;

        public int Slot => unchecked((int)(Emission & ((1 << SlotBits) - 1)));

        public bool Before(in Key other)
        {
            if (Time != other.Time)
            {
                return Time < other.Time;
            }

            return Order != other.Order ? Order < other.Order : Emission < other.Emission;
        }
    }
}
