using System.Management.Automation;
using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS;

/// <summary>A group's role in a storage folder.</summary>
/// <remarks>Source: encord.orm.group.StorageFolderGroup.</remarks>
public sealed class StorageFolderGroup
{
    /// <summary>The id of the group.</summary>
    public required Guid GroupHash { get; init; }

    /// <summary>The name of the group.</summary>
    public required string Name { get; init; }

    /// <summary>What the group is for; empty when nobody said.</summary>
    public string Description { get; init => field = value ?? ""; } = "";

    /// <summary>When the group was made, UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether the group belongs to the organisation that the folder belongs to.</summary>
    public bool IsSameOrganisation { get; init; }

    /// <summary>The role of the group's members in the folder; null for a role that this version does not know.</summary>
    [JsonIgnore]
    public StorageUserRole? UserRole => WireNames<StorageUserRole>.Parse(UserRoleName);

    /// <summary>The role in the service's own words; also one that this version does not know.</summary>
    [JsonPropertyName("userRole")]
    [Hidden]
    public string UserRoleName { get; init => field = value ?? ""; } = "";

    /// <summary>The id of the folder.</summary>
    [JsonIgnore]
    public Guid FolderUuid { get; internal set; }

    /// <inheritdoc />
    public override string ToString() => $"{Name} ({UserRole?.ToString() ?? UserRoleName})";
}
