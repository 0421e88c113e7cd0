using System.Text.Json.Serialization;
using EncordPS.Vocabulary;

namespace EncordPS.Access;

/// <summary>A user of a dataset as the v2 API lists it.</summary>
internal sealed class DatasetUserEntry
{
    public required string DatasetUuid { get; init; }

    public required string UserEmail { get; init; }

    [JsonConverter(typeof(DatasetUserRoleConverter))]
    public required DatasetUserRole UserRole { get; init; }

    public DatasetUser ToUser() => new() { UserEmail = UserEmail, UserRole = UserRole, DatasetHash = DatasetUuid };
}
