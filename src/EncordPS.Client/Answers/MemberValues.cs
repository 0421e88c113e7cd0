using System.Collections;
using System.Text.Json;

namespace EncordPS.Answers;

/// <summary>The members of an element, as they are read. One is used for all elements of a listing, one after the other.</summary>
internal sealed class MemberValues
{
    private Value[] _values = [];

    /// <summary>Forgets all values.</summary>
    /// <param name="count">How many members there are.</param>
    public void Clear(int count)
    {
        if (_values.Length != count)
        {
            _values = new Value[count];
        }

        Array.Clear(_values, 0, count);
    }

    public void Set(int member, object value) => _values[member].Object = value;

    public void Set(int member, Guid value) => _values[member] = new Value { IsThere = true, Id = value };

    public void Set(int member, DateTimeOffset value) => _values[member] = new Value { IsThere = true, Time = value };

    public void Set(int member, long value) => _values[member] = new Value { IsThere = true, Integer = value };

    public void Set(int member, double value) => _values[member] = new Value { IsThere = true, Number = value };

    public void Set(int member, bool value) => Set(member, value ? 1L : 0L);

    public string? Text(int member) => (string?)_values[member].Object;

    public IDictionary? Metadata(int member) => (IDictionary?)_values[member].Object;

    public JsonElement? Json(int member) => (JsonElement?)_values[member].Object;

    public T? Other<T>(int member) where T : class => (T?)_values[member].Object;

    public Guid? Id(int member) => _values[member] is { IsThere: true } value ? value.Id : null;

    public DateTimeOffset Time(int member) => _values[member].Time;

    public long? Integer(int member) => _values[member] is { IsThere: true } value ? value.Integer : null;

    public double? Number(int member) => _values[member] is { IsThere: true } value ? value.Number : null;

    public bool Flag(int member) => _values[member].Integer == 1;

    private struct Value
    {
        public bool IsThere;
        public object? Object;
        public Guid Id;
        public DateTimeOffset Time;
        public long Integer;
        public double Number;
    }
}
