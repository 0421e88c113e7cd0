using System.Text.Json;
using EncordPS.Answers;
using Kind = EncordPS.Answers.MemberKind;

namespace EncordPS.Storage;

/// <summary>Reads the folders of a listing.</summary>
internal sealed class StorageFolderReader()
    : DeclaredReader<StorageFolder>(s_members, s_kinds, static () => StorageJson.Default.StorageFolder)
{
    private static readonly MemberTable s_members = MemberTable.Of(
        JsonNamingPolicy.CamelCase, required: [Member.Uuid, Member.Name], neverNull: [Member.CreatedAt, Member.LastEditedAt]);

    private static readonly Kind[] s_kinds =
    [
        Kind.Id, Kind.Id, Kind.Text, Kind.Text, Kind.Metadata, Kind.RepeatedText, Kind.Time, Kind.Time, Kind.RepeatedText, Kind.Id,
        Kind.Json,
    ];

    private static readonly string[] s_steps = ["uuid", "parentUuid", "name", "syncedDatasetHash"];

    // A step of the path to the top.
    private enum Step
    {
        Uuid,
        ParentUuid,
        Name,
        SyncedDatasetHash,
    }

    // In the order in which the service writes them.
    private enum Member
    {
        Uuid,
        Parent,
        Name,
        Description,
        ClientMetadata,
        Owner,
        CreatedAt,
        LastEditedAt,
        UserRole,
        SyncedDatasetHash,
        PathToRoot,
    }

    protected override bool TryTake(JsonElement value, int member, MemberValues fields)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return false;
        }

        List<PathElement> path = [];
        foreach (JsonElement step in value.EnumerateArray())
        {
            if (Read(step) is not { } element)
            {
                return false;
            }

            path.Add(element);
        }

        fields.Set(member, path);
        return true;
    }

    protected override StorageFolder Make(MemberValues fields, Dictionary<string, JsonElement>? newer) => new()
    {
        Uuid = fields.Id((int)Member.Uuid)!.Value,
        ParentUuid = fields.Id((int)Member.Parent),
        Name = fields.Text((int)Member.Name)!,
        Description = fields.Text((int)Member.Description)!,
        ClientMetadata = fields.Metadata((int)Member.ClientMetadata),
        Owner = fields.Text((int)Member.Owner)!,
        CreatedAt = fields.Time((int)Member.CreatedAt),
        LastEditedAt = fields.Time((int)Member.LastEditedAt),
        UserRoleName = fields.Text((int)Member.UserRole)!,
        SyncedDatasetHash = fields.Id((int)Member.SyncedDatasetHash),
        PathToRoot = fields.Other<List<PathElement>>((int)Member.PathToRoot)!,
        Newer = newer,
    };

    // Null for a step that is not as usual.
    private static PathElement? Read(JsonElement step)
    {
        if (step.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        MemberValues fields = new();
        fields.Clear(s_steps.Length);
        int seen = 0;
        foreach (JsonProperty member in step.EnumerateObject())
        {
            int known = Array.FindIndex(s_steps, member.NameEquals);
            if (known < 0 || (seen & (1 << known)) != 0 || !TryTake(member.Value, (Step)known, fields))
            {
                return null;
            }

            seen |= 1 << known;
        }

        return fields.Id((int)Step.Uuid) is { } uuid
            ? new()
            {
                Uuid = uuid,
                ParentUuid = fields.Id((int)Step.ParentUuid),
                Name = fields.Text((int)Step.Name)!,
                SyncedDatasetHash = fields.Id((int)Step.SyncedDatasetHash),
            }
            : null;
    }

    private static bool TryTake(JsonElement value, Step member, MemberValues fields)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return member != Step.Uuid;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        if (member == Step.Name)
        {
            fields.Set((int)member, value.GetString()!);
            return true;
        }

        bool isId = value.TryGetGuid(out Guid id);
        fields.Set((int)member, id);
        return isId;
    }
}
