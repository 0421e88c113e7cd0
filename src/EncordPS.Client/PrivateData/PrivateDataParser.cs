using System.Runtime.CompilerServices;
using System.Text.Json;
using EncordPS.Json;

namespace EncordPS.PrivateData;

/// <summary>
/// Takes complete units out of a buffer. It reads the service's own document, a list of such documents, or one after the other, as
/// in NDJSON. <see cref="PrivateDataText"/> brings the bytes.
/// </summary>
/// <param name="sink">Told of what is there.</param>
internal sealed partial class PrivateDataParser(IPrivateDataSink sink)
{
    private static readonly JsonReaderOptions s_options = new() { AllowMultipleValues = true, MaxDepth = int.MaxValue };

    private readonly JsonFault _fault = new();
    private JsonReaderState _state = new(s_options);
    private TextPlace _place = TextPlace.Start;
    private TextPlace _start;
    private int _placed;
    private string? _section;
    private bool _isInDocument;
    private bool _isInList;
    private bool _hasValue;
    private bool _wasList;
    private int _documents;

    /// <summary>Whether the text is a single document, as the service takes it.</summary>
    public bool IsOneDocument => _documents == 1 && !_wasList && !_hasRecord;

    /// <summary>Where the text begins.</summary>
    public TextPlace Start
    {
        init
        {
            _place = value;
            _lineBase = value.Line - 1;
        }
    }

    /// <summary>How deep the document stands in the whole.</summary>
    private int Depth => _isInList ? 1 : 0;

    /// <summary>Reads all that is complete.</summary>
    /// <param name="available">What was not used yet.</param>
    /// <param name="isLast">Whether nothing comes after it.</param>
    /// <returns>How many bytes it used.</returns>
    [MethodImpl(HotPath.Options)]
    public int Parse(ReadOnlySpan<byte> available, bool isLast)
    {
        _placed = 0;
        _start = _place;
        Utf8JsonReader reader = new(available, isLast, _state);
        Utf8JsonReader lastGood = reader;
        try
        {
            while (TryStep(ref reader, available))
            {
                lastGood = reader;
            }
        }
        catch (JsonException e)
        {
            throw NotJson(e, available, isLast, (int)lastGood.BytesConsumed);
        }
        catch (PrivateFilesException)
        {
            FaultOffset = _placed;
            _faultLine = _place.Line;
            throw;
        }

        // A step that is not complete starts over when there are more bytes.
        _state = lastGood.CurrentState;
        int used = (int)lastGood.BytesConsumed;
        PlaceAt(used, available);
        return used;
    }

    [MethodImpl(HotPath.Options)]
    private bool TryStep(ref Utf8JsonReader reader, ReadOnlySpan<byte> available)
    {
        if (!reader.Read())
        {
            return false;
        }

        return _section is not null ? TryUnit(ref reader, available)
            : _isInDocument ? TryMember(ref reader, available)
            : TryRoot(ref reader, available);
    }

    private bool TryRoot(ref Utf8JsonReader reader, ReadOnlySpan<byte> available)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when UnitRecord.IsOne(reader) is not false and var isRecord:
                return isRecord is not null && TryRecord(ref reader, available);
            case JsonTokenType.StartObject:
                _hasValue = _isInDocument = true;
                _documents++;
                _documentLine = PlaceAt((int)reader.TokenStartIndex, available).Line;
                _names.Clear();
                return true;
            case JsonTokenType.StartArray when !_isInList:
                _hasValue = _isInList = _wasList = true;
                return true;
            case JsonTokenType.EndArray:
                _isInList = false;
                return true;
            default:
                _hasValue = true;
                throw PrivateFilesException.NotAnObject(PlaceAt((int)reader.TokenStartIndex, available));
        }
    }

    [MethodImpl(HotPath.Options)]
    private bool TryUnit(ref Utf8JsonReader reader, ReadOnlySpan<byte> available)
    {
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            _section = null;
            sink.EndSection();
            return true;
        }

        int start = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
        {
            return false;
        }

        ReadOnlySpan<byte> json = available.Slice(start, (int)reader.BytesConsumed - start);
        TextPlace place = PlaceAt(start, available);
        _hasUnit = true;
        if (IsWhole(json, place, Depth + PrivateDataUnit.Depth))
        {
            sink.Unit(_section!, json, place);
        }

        return true;
    }

    // Places are asked for from front to back, so that each byte is looked at once.
    [MethodImpl(HotPath.Options)]
    private TextPlace PlaceAt(int offset, ReadOnlySpan<byte> available)
    {
        _place = _place.After(available.Slice(_placed, offset - _placed));
        _placed = offset;
        return _place;
    }
}
