using System.Text;
using System.Text.Json;
using EncordPS.Json;

namespace EncordPS.PrivateData;

/// <content>The members of a document: its sections, and what stands beside them.</content>
internal sealed partial class PrivateDataParser
{
    private const int FewNames = 10;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _firstNames = [];
    private bool _hasSection;

    /// <summary>Tells of what is missing at the end of the text.</summary>
    public void End()
    {
        if (_hasFault)
        {
            return;
        }

        if (!_hasValue)
        {
            sink.Fault(new PrivateFilesException(PrivateFilesProblem.Empty, "The description of the files is empty."));
        }
        else if (!_hasSection && !(_wasList && _documents == 0))
        {
            sink.Fault(new PrivateFilesException(
                PrivateFilesProblem.UnknownSections,
                $"The description has no section of files. It has {Names()}; known are {string.Join(", ", PrivateDataSections.Names)}.",
                TextPlace.Start));
        }
    }

    private bool TryMember(ref Utf8JsonReader reader, ReadOnlySpan<byte> available)
    {
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            _isInDocument = false;
            return true;
        }

        Utf8JsonReader value = reader;
        if (!value.Read())
        {
            return false;
        }

        bool isSection = value.TokenType == JsonTokenType.StartArray;
        int from = (int)value.TokenStartIndex;
        if (!isSection && !value.TrySkip())
        {
            return false;
        }

        int start = (int)reader.TokenStartIndex;
        TextPlace place = PlaceAt(start, available);
        string name = NameOf(ref reader, available.Slice(start, (int)reader.BytesConsumed - start), place);
        if (isSection)
        {
            _section = name;
            _hasSection = true;
            sink.BeginSection(name, place);
        }
        else
        {
            _hasSection |= PrivateDataSections.IsKnown(name);
            ReadOnlySpan<byte> json = available.Slice(from, (int)value.BytesConsumed - from);
            if (IsWhole(json, PlaceAt(from, available), Depth + 1))
            {
                sink.Member(name, json, place);
            }
        }

        reader = value;
        return true;
    }

    private string NameOf(ref Utf8JsonReader reader, ReadOnlySpan<byte> quoted, TextPlace place)
    {
        if (!IsWhole(quoted.Slice(0, quoted.LastIndexOf((byte)'"') + 1), place, Depth + 1))
        {
            return Encoding.UTF8.GetString(reader.ValueSpan.ToArray());
        }

        string name = reader.GetString()!;
        if (!_names.Add(name))
        {
            sink.Fault(PrivateFilesException.At(PrivateFilesProblem.InvalidJson, $"has '{name}' twice in one object", place));
        }
        else if (_firstNames.Count < FewNames)
        {
            _firstNames.Add(name);
        }

        return name;
    }

    private string Names() =>
        _firstNames.Count == 0 ? "no members" : string.Join(", ", _firstNames.Select(static name => $"\"{name}\""));
}
