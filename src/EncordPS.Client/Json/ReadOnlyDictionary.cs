using System.Collections;
using System.Collections.Specialized;
using System.Text.Json;

namespace EncordPS.Json;

/// <summary>
/// A JSON object as a dictionary that cannot be changed, in its order. Its text is its JSON: a column of a CSV file has that, and
/// what takes metadata reads it back.
/// </summary>
internal sealed class ReadOnlyDictionary : IDictionary
{
    private readonly JsonElement _json;
    private readonly OrderedDictionary _members;

    public ReadOnlyDictionary(JsonElement json)
    {
        _json = json.Clone();
        _members = JsonValues.ToDictionary(json);
    }

    public int Count => _members.Count;

    public ICollection Keys => _members.Keys;

    public ICollection Values => _members.Values;

    public bool IsReadOnly => true;

    public bool IsFixedSize => true;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => _members;

    public object? this[object key]
    {
        get => _members[key];
        set => throw Unchangeable();
    }

    public bool Contains(object key) => _members.Contains(key);

    public void CopyTo(Array array, int index) => _members.CopyTo(array, index);

    public IDictionaryEnumerator GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _members.GetEnumerator();

    void IDictionary.Add(object key, object? value) => throw Unchangeable();

    void IDictionary.Clear() => throw Unchangeable();

    void IDictionary.Remove(object key) => throw Unchangeable();

    /// <inheritdoc />
    public override string ToString() => WholeLetters.TextOf(_json);

    private static NotSupportedException Unchangeable() =>
        new("This dictionary is read-only; make a copy of it, or set another.");
}
