namespace EncordPS.ImportRecords;

/// <summary>
/// The status of each unit by its digest. It holds nothing but 17 bytes a place, and has two places a unit at most: a million units
/// take 36 MB.
/// </summary>
// A dictionary would take twice that, and a third time as much while it grows.
internal sealed class UnitTable
{
    private const int SmallestBits = 10;

    private UnitDigest[] _digests = new UnitDigest[1 << SmallestBits];

    // 0 in a place that is free; one more than the status in another one.
    private byte[] _values = new byte[1 << SmallestBits];

    /// <summary>How many units are known.</summary>
    public int Count { get; private set; }

    /// <summary>The status of a unit; open for one that is not known.</summary>
    public UnitStatus this[UnitDigest unit]
    {
        get => _values[Find(unit)] is > 0 and byte value ? (UnitStatus)(value - 1) : UnitStatus.Open;
        set
        {
            int place = Find(unit);
            if (_values[place] == 0)
            {
                place = Add(unit);
            }

            _values[place] = (byte)((byte)value + 1);
        }
    }

    /// <summary>Changes where a unit stands, and keeps whether the list has it.</summary>
    public void Stand(UnitDigest unit, UnitStatus standing) => this[unit] = (this[unit] & ~UnitStatus.Standing) | standing;

    /// <summary>Changes the status of every unit.</summary>
    public void ChangeAll(Func<UnitStatus, UnitStatus> change)
    {
        for (int i = 0; i < _values.Length; i++)
        {
            if (_values[i] != 0)
            {
                _values[i] = (byte)((byte)change((UnitStatus)(_values[i] - 1)) + 1);
            }
        }
    }

    private int Add(UnitDigest unit)
    {
        // Full to five eighths: from there on the way to a free place grows long.
        if (++Count > _values.Length / 8 * 5)
        {
            Grow();
        }

        int place = Find(unit);
        _digests[place] = unit;
        return place;
    }

    private void Grow()
    {
        (UnitDigest[] digests, byte[] values) = (_digests, _values);
        _digests = new UnitDigest[digests.Length * 2];
        _values = new byte[values.Length * 2];
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] != 0)
            {
                int place = Find(digests[i]);
                _digests[place] = digests[i];
                _values[place] = values[i];
            }
        }
    }

    // The place of a unit, or the free one where it would be. A digest is as good as random.
    private int Find(UnitDigest unit)
    {
        int mask = _values.Length - 1;
        int place = (int)unit.High & mask;
        while (_values[place] != 0 && _digests[place] != unit)
        {
            place = (place + 1) & mask;
        }

        return place;
    }
}
