namespace Ilrs.Sim.Core.Engine;

/// <summary>
/// Messages for later instants, in the total order (time, target, sender, emission): a 4-ary heap of keys over a pool
/// of messages, so that equal instants never depend on the shape of the heap.
/// </summary>
internal sealed class DelayedQueue
{
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
        SiftUp(Count++, new Key(time, order, emission, slot));
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
            visit(_heap[i].Time, _heap[i].Emission, _pool[_heap[i].Slot]);
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

            var last = Math.Min(child + 4, count);
            var best = child;
            for (var i = child + 1; i < last; i++)
            {
                if (heap[i].Before(heap[best]))
                {
                    best = i;
                }
            }

            if (!heap[best].Before(key))
            {
                break;
            }

            heap[index] = heap[best];
            index = best;
        }

        heap[index] = key;
    }

    private readonly struct Key(long time, ulong order, long emission, int slot)
    {
        public readonly long Time = time;
        public readonly ulong Order = order;
        public readonly long Emission = emission;
        public readonly int Slot = slot;

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
