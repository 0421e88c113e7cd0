using System.Text.Json;
using EncordPS.Answers;
using EncordPS.Json;

namespace EncordPS.Rows;

/// <summary>Reads the rows of a listing.</summary>
internal sealed class DataRowReader()
    : OnePassReader<DataRowState, DataRowState>(s_members, static () => DataRowJson.Default.DataRowState)
{
    private static readonly MemberTable s_members = MemberTable.Of(
        JsonNamingPolicy.SnakeCaseLower, required: [Member.DataHash, Member.DataTitle], neverNull: [Member.CreatedAt, Member.LastEditedAt]);

    // The same few texts come in every row.
    private readonly RepeatedText _dataType = new();
    private readonly RepeatedText _fileType = new();

    /// <summary>The members of a data row, in the order in which the service writes them.</summary>
    private enum Member
    {
        DataHash,
        DataTitle,
        DataType,
        CreatedAt,
        LastEditedAt,
        Width,
        Height,
        FileLink,
        FileSize,
        FileType,
        StorageLocation,
        FramesPerSecond,
        Duration,
        ClientMetadata,
        SignedUrl,
        IsOptimisedImageGroup,
        BackingItemUuid,
        ImagesData,
    }

    protected override OnePass Take(ref Utf8JsonReader reader, int member, DataRowState fields) => (Member)member switch
    {
        Member.ClientMetadata => ReadMetadata(ref reader, fields),
        _ => (reader.TokenType switch
        {
            JsonTokenType.String => TrySetText(ref reader, (Member)member, fields),
            JsonTokenType.Number => TrySetNumber(ref reader, (Member)member, fields),
            JsonTokenType.True or JsonTokenType.False => TrySetFlag(ref reader, (Member)member, fields),
            _ => false,
        }) ? OnePass.Read : OnePass.Unusual,
    };

    protected override DataRowState Make(DataRowState fields, Dictionary<string, JsonElement>? newer)
    {
        fields.Newer = newer;
        return fields;
    }

    private static OnePass ReadMetadata(ref Utf8JsonReader reader, DataRowState row)
    {
        if (!JsonElement.TryParseValue(ref reader, out JsonElement? metadata))
        {
            return OnePass.Incomplete;
        }

        row.ClientMetadata = metadata;
        return OnePass.Read;
    }

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
