using System.Text.Json.Serialization;
using EncordPS.Vocabulary;

namespace EncordPS;

/// <summary>A user's role on a dataset.</summary>
/// <remarks>Source: encord.orm.dataset.DatasetUser.</remarks>
public sealed class DatasetUser
{
    /// <summary>The address of the user.</summary>
    public required string UserEmail { get; init; }

    /// <summary>The role that the user has. Who had one already keeps it, whatever was asked for.</summary>
    [JsonConverter(typeof(DatasetUserRoleConverter))]
    public required DatasetUserRole UserRole { get; init; }

    /// <summary>The id of the dataset, a UUID.</summary>
    public required string DatasetHash { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{UserEmail} ({UserRole})";
}
