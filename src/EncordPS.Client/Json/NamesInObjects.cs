using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace EncordPS.Json;

/// <summary>
/// The names of the members of the objects around a place in JSON, to find one that is there twice. Most objects have a few short
/// names, which are compared where they stand; an image group has thousands.
/// </summary>
internal sealed class NamesInObjects
{
    private const int FewNames = 16;

    private readonly List<Level> _levels = [];
    private int _depth;

    public void Clear() => _depth = 0;

    public void Open()
    {
        if (_depth == _levels.Count)
        {
            _levels.Add(new Level());
        }

        _levels[_depth++].Clear();
    }

    public void Close() => _depth--;

    /// <summary>Takes the name that the reader is at.</summary>
    /// <returns>False where the object has it already.</returns>
    [MethodImpl(HotPath.Options)]
    public bool Add(ref Utf8JsonReader reader, ReadOnlySpan<byte> json) =>
        _levels[_depth - 1].Add(ref reader, json);

    /// <summary>The names of one object.</summary>
    private sealed class Level
    {
        private readonly List<(int Start, int Length)> _few = [];
        private HashSet<string>? _many;

        public void Clear()
        {
            _few.Clear();
            _many = null;
        }

        public bool Add(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
        {
            if (_many is null && !reader.ValueIsEscaped && _few.Count < FewNames)
            {
                return AddToFew(((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length), json);
            }

            _many ??= AllOf(json);
            return _many.Add(reader.GetString()!);
        }

        private bool AddToFew((int Start, int Length) name, ReadOnlySpan<byte> json)
        {
            ReadOnlySpan<byte> text = json.Slice(name.Start, name.Length);
            foreach ((int start, int length) in _few)
            {
                if (length == name.Length && json.Slice(start, length).SequenceEqual(text))
                {
                    return false;
                }
            }

            _few.Add(name);
            return true;
        }

        private HashSet<string> AllOf(ReadOnlySpan<byte> json)
        {
            HashSet<string> names = new(StringComparer.Ordinal);
            foreach ((int start, int length) in _few)
            {
                names.Add(Encoding.UTF8.GetString(json.Slice(start, length).ToArray()));
            }

            return names;
        }
    }
}
