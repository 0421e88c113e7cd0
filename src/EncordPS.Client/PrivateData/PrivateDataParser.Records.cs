using System.Text.Json;
using EncordPS.Json;

namespace EncordPS.PrivateData;

/// <content>Units as ConvertTo-Json writes the objects.</content>
internal sealed partial class PrivateDataParser
{
    private bool _hasRecord;

    private bool TryRecord(ref Utf8JsonReader reader, ReadOnlySpan<byte> available)
    {
        Utf8JsonReader value = reader;
        if (!value.TrySkip())
        {
            return false;
        }

        int start = (int)reader.TokenStartIndex;
        TextPlace place = PlaceAt(start, available);
        _hasValue = _hasRecord = true;
        _documents++;
        _documentLine = place.Line;
        ReadOnlySpan<byte> json = available.Slice(start, (int)value.BytesConsumed - start);
        if (IsWhole(json, place, Depth))
        {
            Tell(UnitRecord.Read(json, place));
        }

        reader = value;
        return true;
    }

    private void Tell(PrivateDataUnit unit)
    {
        _hasSection = true;
        sink.BeginSection(unit.Section, unit.Place!.Value);
        sink.Unit(unit.Section, unit.Utf8.Span, unit.Place!.Value);
        sink.EndSection();
    }
}
