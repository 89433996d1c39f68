namespace Ilrs.Sim.Core.Snapshots;

/// <summary>Reads or writes the fields of an entity one after the other: one method serves save and restore.</summary>
public abstract class StateVisitor
{
    /// <summary>A whole number.</summary>
    public abstract void Value(ref long value);

    /// <summary>A number, bit for bit.</summary>
    public abstract void Value(ref double value);

    /// <summary>A small whole number.</summary>
    public void Value(ref int value)
    {
        long wide = value;
        Value(ref wide);
        value = checked((int)wide);
    }

    /// <summary>A generation or other unsigned number.</summary>
    public void Value(ref uint value)
    {
        long wide = value;
        Value(ref wide);
        value = checked((uint)wide);
    }

    /// <summary>A truth value.</summary>
    public void Value(ref bool value)
    {
        long wide = value ? 1 : 0;
        Value(ref wide);
        value = wide != 0;
    }

    /// <summary>A sum that 64 bits may not hold.</summary>
    public void Value(ref Int128 value)
    {
        var (low, high) = unchecked(((long)value, (long)(value >> 64)));
        Value(ref low);
        Value(ref high);
        value = unchecked(new Int128((ulong)high, (ulong)low));
    }

    /// <summary>A fingerprint.</summary>
    public void Value(ref UInt128 value)
    {
        var bits = unchecked((Int128)value);
        Value(ref bits);
        value = unchecked((UInt128)bits);
    }

    /// <summary>An enumeration.</summary>
    public void Enum<T>(ref T value)
        where T : unmanaged, Enum
    {
        var wide = Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture);
        Value(ref wide);
        value = (T)System.Enum.ToObject(typeof(T), wide);
    }

    /// <summary>Numbers whose count is known.</summary>
    public virtual void Values(Span<long> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Value(ref values[i]);
        }
    }

    /// <summary>An array of fixed length.</summary>
    public void Values(int[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Value(ref values[i]);
        }
    }

    /// <summary>An array of fixed length.</summary>
    public void Values(uint[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Value(ref values[i]);
        }
    }

    /// <summary>Numbers whose count is known, bit for bit.</summary>
    public virtual void Values(Span<double> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Value(ref values[i]);
        }
    }

    /// <summary>An array of fixed length.</summary>
    public void Values(bool[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Value(ref values[i]);
        }
    }

    /// <summary>A list of whatever length; each item is visited by <paramref name="item"/>.</summary>
    public void List<T>(List<T> list, StateItem<T> item)
        where T : struct
    {
        var count = list.Count;
        Value(ref count);
        if (count != list.Count)
        {
            list.Clear();
            for (var i = 0; i < count; i++)
            {
                list.Add(default);
            }
        }

        var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list);
        for (var i = 0; i < span.Length; i++)
        {
            item(this, ref span[i]);
        }
    }
}
