using System.Text.Json.Serialization;

namespace EncordPS;

/// <summary>A member of a group of the organisation. Roles inside a group are not told.</summary>
/// <remarks>Source: encord.group.Group.list_users.</remarks>
public sealed class GroupMember
{
    /// <summary>The address of the member.</summary>
    public required string UserEmail { get; init; }

    /// <summary>The name of the group; empty when the service does not list it.</summary>
    [JsonIgnore]
    public string GroupName { get; internal set; } = "";

    /// <summary>The id of the group.</summary>
    [JsonIgnore]
    public Guid GroupHash { get; internal set; }

    /// <inheritdoc />
    public override string ToString() => $"{UserEmail} ({(GroupName.Length > 0 ? GroupName : GroupHash.ToString("D"))})";
}
