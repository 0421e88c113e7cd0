using System.Runtime.CompilerServices;
using System.Text.Json;
using EncordPS.Json;

namespace EncordPS.PrivateData;

/// <content>What cannot be sent, where that is, and how reading goes on behind it.</content>
internal sealed partial class PrivateDataParser
{
    private bool _hasFault;
    private bool _hasUnit;
    private int _documentLine;
    private int _faultLine;
    private int _lineBase;
    private int _beginningLength;

    /// <summary>Where in the text that it was given the last fault is that ended the reading.</summary>
    public int FaultOffset { get; private set; }

    /// <summary>Tells the sink of what is no JSON, unless that is only what the fault before it has left.</summary>
    public void Tell(PrivateFilesException fault)
    {
        if (!_hasFault || _hasUnit)
        {
            sink.Fault(fault);
        }

        _hasFault = true;
        _hasUnit = false;
    }

    /// <summary>
    /// Looks for the place behind a fault where reading can go on: the next line that begins with an object, which is a line of
    /// NDJSON or a unit of the same section.
    /// </summary>
    /// <param name="available">What follows the fault.</param>
    /// <param name="isLast">Whether nothing comes after it.</param>
    /// <param name="passed">How many bytes are passed over.</param>
    public bool TryResume(ReadOnlySpan<byte> available, bool isLast, out int passed)
    {
        bool isFound = LineStart.TryFind(available, isLast, out passed);
        _place = _place.After(available.Slice(0, passed));
        if (!isFound)
        {
            return false;
        }

        // What began and broke on one line was a line of its own.
        bool isInSection = _section is not null && _documentLine != _faultLine;
        _section = isInSection ? _section : null;
        _isInDocument = isInSection;
        Begin((_isInList ? "["u8 : default).ToArray(), isInSection ? "{\"\":["u8 : default);
        return true;
    }

    private void Begin(ReadOnlySpan<byte> list, ReadOnlySpan<byte> section)
    {
        byte[] beginning = [.. list, .. section];
        Utf8JsonReader reader = new(beginning, isFinalBlock: false, new JsonReaderState(s_options));
        while (reader.Read())
        {
            // Its state is all that is wanted.
        }

        _state = reader.CurrentState;
        _lineBase = _place.Line - 1;
        _beginningLength = beginning.Length;
    }

    // Whether a value can be sent as it is.
    [MethodImpl(HotPath.Options)]
    private bool IsWhole(ReadOnlySpan<byte> json, TextPlace place, int depth)
    {
        if (Utf8Fault.Find(json) is { } bad)
        {
            sink.Fault(NotUtf8(json, bad, place));
            return false;
        }

        if (_fault.Find(json, depth) is { } fault)
        {
            sink.Fault(PrivateFilesException.At(
                PrivateFilesProblem.InvalidJson, fault.Problem, place.After(json.Slice(0, fault.Offset))));
            return false;
        }

        return true;
    }

    private static PrivateFilesException NotUtf8(ReadOnlySpan<byte> text, int bad, TextPlace start) =>
        PrivateFilesException.At(
            PrivateFilesProblem.InvalidText, "is not UTF-8", start.After(text.Slice(0, bad)), $" has the byte {text[bad]:X2}");

    private PrivateFilesException NotJson(JsonException error, ReadOnlySpan<byte> available, bool isLast, int good)
    {
        if (!_hasValue && isLast && LineStart.IsBlank(available))
        {
            return new PrivateFilesException(PrivateFilesProblem.Empty, "The description of the files is empty.");
        }

        (long line, long column) = (error.LineNumber ?? 0, error.BytePositionInLine ?? 0);
        int offset = _start.OffsetOf(available, line + _lineBase, line == 0 ? column - _beginningLength : column);
        offset = LineStart.EndOfTextBefore(available, offset);
        // What was read before is told already.
        int? bad = Utf8Fault.Find(available.Slice(good)) is { } at && (good + at < offset || isLast) ? good + at : null;
        FaultOffset = bad ?? offset;
        _place = _start.After(available.Slice(0, FaultOffset));
        _faultLine = _place.Line;
        return bad is null
            ? PrivateFilesException.At(PrivateFilesProblem.InvalidJson, "is not valid JSON", _place)
            : NotUtf8(available, FaultOffset, _start);
    }
}
