using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EncordPS.Answers;
using EncordPS.Json;
using Member = EncordPS.Rows.RowMembers.Member;

namespace EncordPS.Rows;

/// <summary>
/// Reads the rows of a listing in one pass: there can be millions. A row with anything unusual goes to the generated
/// reader, which reads it or says what is wrong.
/// </summary>
internal sealed class DataRowReader : IElementReader<DataRowState>
{
    private readonly GeneratedElementReader<DataRowState> _generated = new(DataRowJson.Default.DataRowState);

    // The same few texts come in every row.
    private readonly RepeatedText _dataType = new();
    private readonly RepeatedText _fileType = new();

    private enum Progress
    {
        Read,
        Incomplete,
        Unusual,
    }

    public JsonTypeInfo<DataRowState> Type => _generated.Type;

    [MethodImpl(HotPath.Options)]
    public bool TryRead(ref Utf8JsonReader reader, ReadOnlySpan<byte> available, out DataRowState element)
    {
        Utf8JsonReader start = reader;
        element = new DataRowState();
        Progress progress = TryReadUsual(ref reader, element);
        if (progress == Progress.Unusual)
        {
            reader = start;
            return _generated.TryRead(ref reader, available, out element);
        }

        return progress == Progress.Read;
    }

    private Progress TryReadUsual(ref Utf8JsonReader reader, DataRowState row)
    {
        try
        {
            return reader.TokenType == JsonTokenType.StartObject ? ReadMembers(ref reader, row) : Progress.Unusual;
        }
        catch (InvalidOperationException)
        {
            // What System.Text.Json throws for a text that is not UTF-8.
            return Progress.Unusual;
        }
    }

    [MethodImpl(HotPath.Options)]
    private Progress ReadMembers(ref Utf8JsonReader reader, DataRowState row)
    {
        RowMembers members = default;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                return members.HasRequired ? Progress.Read : Progress.Unusual;
            }

            if (!members.TryTake(ref reader, out Member member))
            {
                return Progress.Unusual;
            }

            string? newer = member == Member.Unknown ? reader.GetString() : null;
            if (!reader.Read())
            {
                return Progress.Incomplete;
            }

            Progress progress = newer is null ? ReadValue(ref reader, member, row) : ReadNewer(ref reader, newer, row);
            if (progress != Progress.Read)
            {
                return progress;
            }
        }

        return Progress.Incomplete;
    }

    [MethodImpl(HotPath.Options)]
    private Progress ReadValue(ref Utf8JsonReader reader, Member member, DataRowState row) => member switch
    {
        Member.ClientMetadata => ReadMetadata(ref reader, row),
        _ => (reader.TokenType switch
        {
            JsonTokenType.Null => RowMembers.MayBeNull(member),
            JsonTokenType.String => TrySetText(ref reader, member, row),
            JsonTokenType.Number => TrySetNumber(ref reader, member, row),
            JsonTokenType.True or JsonTokenType.False => TrySetFlag(ref reader, member, row),
            _ => false,
        }) ? Progress.Read : Progress.Unusual,
    };

    // What this version does not know is kept for whoever looks for it.
    private static Progress ReadNewer(ref Utf8JsonReader reader, string name, DataRowState row)
    {
        if (!JsonElement.TryParseValue(ref reader, out JsonElement? value))
        {
            return Progress.Incomplete;
        }

        row.Newer ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        row.Newer[name] = value.Value;
        return Progress.Read;
    }

    private static Progress ReadMetadata(ref Utf8JsonReader reader, DataRowState row)
    {
        if (reader.TokenType != JsonTokenType.Null)
        {
            if (!JsonElement.TryParseValue(ref reader, out JsonElement? metadata))
            {
                return Progress.Incomplete;
            }

            row.ClientMetadata = metadata;
        }

        return Progress.Read;
    }

    [MethodImpl(HotPath.Options)]
    private bool TrySetText(ref Utf8JsonReader reader, Member member, DataRowState row)
    {
        switch (member)
        {
            case Member.DataHash:
                row.DataHash = reader.GetString()!;
                return true;
            case Member.DataTitle:
                row.DataTitle = reader.GetString()!;
                return true;
            case Member.DataType:
                row.DataType = _dataType.Read(ref reader);
                return true;
            case Member.FileType:
                row.FileType = _fileType.Read(ref reader);
                return true;
            case Member.FileLink:
                row.FileLink = reader.GetString();
                return true;
            case Member.SignedUrl:
                row.SignedUrl = reader.GetString();
                return true;
            case Member.CreatedAt when WireDateConverter.TryRead(ref reader, out DateTimeOffset created):
                row.CreatedAt = created;
                return true;
            case Member.LastEditedAt when WireDateConverter.TryRead(ref reader, out DateTimeOffset edited):
                row.LastEditedAt = edited;
                return true;
            case Member.BackingItemUuid when reader.TryGetGuid(out Guid item):
                row.BackingItemUuid = item;
                return true;
            default:
                return false;
        }
    }

    [MethodImpl(HotPath.Options)]
    private static bool TrySetNumber(ref Utf8JsonReader reader, Member member, DataRowState row)
    {
        switch (member)
        {
            case Member.Width when LenientIntegerConverter.TryRead(ref reader, out long width):
                row.Width = width;
                return true;
            case Member.Height when LenientIntegerConverter.TryRead(ref reader, out long height):
                row.Height = height;
                return true;
            case Member.FileSize when LenientIntegerConverter.TryRead(ref reader, out long size):
                row.FileSize = size;
                return true;
            case Member.StorageLocation when reader.TryGetInt32(out int location):
                row.StorageLocation = location;
                return true;
            case Member.FramesPerSecond when reader.TryGetDouble(out double frames):
                row.FramesPerSecond = frames;
                return true;
            case Member.Duration when reader.TryGetDouble(out double duration):
                row.Duration = duration;
                return true;
            default:
                return false;
        }
    }

    [MethodImpl(HotPath.Options)]
    private static bool TrySetFlag(ref Utf8JsonReader reader, Member member, DataRowState row)
    {
        if (member == Member.IsOptimisedImageGroup)
        {
            row.IsOptimisedImageGroup = reader.GetBoolean();
            return true;
        }

        return false;
    }
}
