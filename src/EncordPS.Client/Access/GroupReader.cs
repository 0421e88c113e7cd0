using System.Text.Json;
using EncordPS.Answers;
using Kind = EncordPS.Answers.MemberKind;

namespace EncordPS.Access;

/// <summary>Reads the groups of a listing.</summary>
internal sealed class GroupReader() : DeclaredReader<Group>(s_members, s_kinds, static () => AccessJson.Default.Group)
{
    private static readonly MemberTable s_members = MemberTable.Of(
        JsonNamingPolicy.CamelCase, required: [Member.GroupHash, Member.Name, Member.Description, Member.CreatedAt], neverNull: []);

    private static readonly Kind[] s_kinds = [Kind.Id, Kind.Text, Kind.Text, Kind.Time];

    // In the order in which the service writes them.
    private enum Member
    {
        GroupHash,
        Name,
        Description,
        CreatedAt,
    }

    protected override Group Make(MemberValues fields, Dictionary<string, JsonElement>? newer) => new()
    {
        GroupHash = fields.Id((int)Member.GroupHash)!.Value,
        Name = fields.Text((int)Member.Name)!,
        Description = fields.Text((int)Member.Description)!,
        CreatedAt = fields.Time((int)Member.CreatedAt),
    };
}
