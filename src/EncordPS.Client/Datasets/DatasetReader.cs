using System.Text.Json;
using EncordPS.Answers;
using EncordPS.Json;

namespace EncordPS.Datasets;

/// <summary>Reads the datasets of a listing.</summary>
internal sealed class DatasetReader()
    : OnePassReader<DatasetWithUserRole, DatasetFields>(s_members, static () => DatasetJson.Default.DatasetWithUserRole)
{
    private static readonly MemberTable s_members = MemberTable.Of(
        JsonNamingPolicy.CamelCase, required: [Member.DatasetUuid, Member.Title], neverNull: [Member.CreatedAt, Member.LastEditedAt]);

    private readonly RepeatedText _userRole = new();

    /// <summary>The members of a dataset in a listing, in the order in which the service writes them.</summary>
    private enum Member
    {
        DatasetUuid,
        Title,
        Description,
        CreatedAt,
        LastEditedAt,
        UserRole,
        StorageLocation,
        BackingFolderUuid,
    }

    protected override OnePass Take(ref Utf8JsonReader reader, int member, DatasetFields fields) => (reader.TokenType switch
    {
        JsonTokenType.String => TrySetText(ref reader, (Member)member, fields),
        JsonTokenType.Number => TrySetNumber(ref reader, (Member)member, fields),
        _ => false,
    }) ? OnePass.Read : OnePass.Unusual;

    protected override DatasetWithUserRole Make(DatasetFields fields, Dictionary<string, JsonElement>? newer) => new()
    {
        DatasetUuid = fields.DatasetUuid,
        Title = fields.Title,
        Description = fields.Description,
        CreatedAt = fields.CreatedAt,
        LastEditedAt = fields.LastEditedAt,
        UserRole = fields.UserRole,
        StorageLocation = fields.StorageLocation,
        BackingFolderUuid = fields.BackingFolderUuid,
        Newer = newer,
    };

    private bool TrySetText(ref Utf8JsonReader reader, Member member, DatasetFields fields)
    {
        switch (member)
        {
            case Member.DatasetUuid:
                fields.DatasetUuid = reader.GetString()!;
                return true;
            case Member.Title:
                fields.Title = reader.GetString()!;
                return true;
            case Member.Description:
                fields.Description = reader.GetString()!;
                return true;
            case Member.UserRole:
                fields.UserRole = _userRole.Read(ref reader);
                return true;
            case Member.CreatedAt when WireDateConverter.TryRead(ref reader, out DateTimeOffset created):
                fields.CreatedAt = created;
                return true;
            case Member.LastEditedAt when WireDateConverter.TryRead(ref reader, out DateTimeOffset edited):
                fields.LastEditedAt = edited;
                return true;
            case Member.BackingFolderUuid when reader.TryGetGuid(out Guid folder):
                fields.BackingFolderUuid = folder;
                return true;
            default:
                return false;
        }
    }

    private static bool TrySetNumber(ref Utf8JsonReader reader, Member member, DatasetFields fields)
    {
        if (member == Member.StorageLocation && reader.TryGetInt32(out int location))
        {
            fields.StorageLocation = location;
            return true;
        }

        return false;
    }
}
