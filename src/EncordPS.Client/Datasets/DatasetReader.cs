using System.Text.Json;
using EncordPS.Answers;
using Kind = EncordPS.Answers.MemberKind;

namespace EncordPS.Datasets;

/// <summary>Reads the datasets of a listing.</summary>
internal sealed class DatasetReader()
    : DeclaredReader<DatasetWithUserRole>(s_members, s_kinds, static () => DatasetJson.Default.DatasetWithUserRole)
{
    private static readonly MemberTable s_members = MemberTable.Of(
        JsonNamingPolicy.CamelCase, required: [Member.DatasetUuid, Member.Title], neverNull: [Member.CreatedAt, Member.LastEditedAt]);

    private static readonly Kind[] s_kinds =
        [Kind.Text, Kind.Text, Kind.Text, Kind.Time, Kind.Time, Kind.RepeatedText, Kind.Code, Kind.Id];

    // In the order in which the service writes them.
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

    protected override DatasetWithUserRole Make(MemberValues fields, Dictionary<string, JsonElement>? newer) => new()
    {
        DatasetUuid = fields.Text((int)Member.DatasetUuid)!,
        Title = fields.Text((int)Member.Title)!,
        Description = fields.Text((int)Member.Description)!,
        CreatedAt = fields.Time((int)Member.CreatedAt),
        LastEditedAt = fields.Time((int)Member.LastEditedAt),
        UserRole = fields.Text((int)Member.UserRole),
        StorageLocation = (int?)fields.Integer((int)Member.StorageLocation),
        BackingFolderUuid = fields.Id((int)Member.BackingFolderUuid),
        Newer = newer,
    };
}
