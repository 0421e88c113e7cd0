using System.Text.Json.Serialization;
using EncordPS.Vocabulary;

namespace EncordPS;

/// <summary>A group's role on a dataset.</summary>
/// <remarks>Source: encord.orm.group.DatasetGroup.</remarks>
public sealed class DatasetGroup
{
    /// <summary>The id of the group.</summary>
    public required Guid GroupHash { get; init; }

    /// <summary>The name of the group.</summary>
    public required string Name { get; init; }

    /// <summary>What the group is for; empty when nobody said.</summary>
    public required string Description { get; init; }

    /// <summary>When the group was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether the group belongs to the organisation that the dataset belongs to.</summary>
    public required bool IsSameOrganisation { get; init; }

    /// <summary>The role of the group's members on the dataset.</summary>
    [JsonConverter(typeof(DatasetUserRoleConverter))]
    public required DatasetUserRole UserRole { get; init; }

    /// <summary>The id of the dataset, a UUID.</summary>
    [JsonIgnore]
    public string DatasetHash { get; internal set; } = "";

    /// <inheritdoc />
    public override string ToString() => $"{Name} ({UserRole})";
}
