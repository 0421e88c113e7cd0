using System.Collections;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Text.Json;
using System.Text.Json.Serialization;
using EncordPS.Json;
using EncordPS.Storage;

namespace EncordPS;

/// <summary>A folder of Encord's storage.</summary>
/// <remarks>Source: encord.orm.storage.StorageFolder.</remarks>
public sealed class StorageFolder : ServiceObject
{
    /// <summary>The id. Also as FolderUuid.</summary>
    public required Guid Uuid { get; init; }

    /// <summary>The folder that this one is in; null at the top.</summary>
    [JsonPropertyName("parent")]
    public Guid? ParentUuid { get; init; }

    /// <summary>The name. Several folders may have the same one.</summary>
    public required string Name { get; init; }

    /// <summary>What the folder is for; empty when nobody said.</summary>
    public string Description { get; init => field = value ?? ""; } = "";

    /// <summary>The client metadata as a read-only dictionary; null when the service gives none.</summary>
    [JsonConverter(typeof(MetadataTextConverter))]
    public IDictionary? ClientMetadata { get; init; }

    /// <summary>The address of the user who owns the folder.</summary>
    public string Owner { get; init => field = value ?? ""; } = "";

    /// <summary>When the folder was made, UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the folder was last changed, UTC.</summary>
    public DateTimeOffset LastEditedAt { get; init; }

    /// <summary>The caller's role in the folder; null for a role that this version does not know.</summary>
    [JsonIgnore]
    public StorageUserRole? UserRole => WireNames<StorageUserRole>.Parse(UserRoleName);

    /// <summary>The caller's role in the service's own words; also one that this version does not know.</summary>
    [JsonPropertyName("userRole")]
    [Hidden]
    public string UserRoleName { get; init => field = value ?? ""; } = "";

    /// <summary>The dataset that mirrors the folder; null when there is none.</summary>
    public Guid? SyncedDatasetHash { get; init; }

    /// <summary>The folders from this one to the top. As a text it is their JSON.</summary>
    public IReadOnlyList<PathElement> PathToRoot { get; init => field = new FolderPath(value ?? []); } = FolderPath.None;

    /// <summary>How much of what the folder holds; null unless it was fetched.</summary>
    [JsonIgnore]
    public StorageFolderSummary? Summary { get; internal set; }

    /// <inheritdoc />
    public override string ToString() => Name;

    // Its text is its JSON: a column of a CSV file has that.
    private sealed class FolderPath(IReadOnlyList<PathElement> steps) : ReadOnlyCollection<PathElement>([.. steps])
    {
        public static readonly FolderPath None = new([]);

        // As arrays call it.
        public int Length => Count;

        public override string ToString() => JsonSerializer.Serialize([.. this], StorageJson.Readable.PathElementArray);
    }
}
