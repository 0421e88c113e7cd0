using System.Text.Json.Serialization;

namespace EncordPS.Sandbox.Groups;

/// <summary>A group that has a role somewhere.</summary>
/// <param name="UserRole">A number for datasets, a text for folders.</param>
internal sealed record PlaceGroup(
    Guid GroupHash,
    string Name,
    string Description,
    DateTimeOffset CreatedAt,
    bool IsSameOrganisation,
    [property: JsonIgnore] Role Role,
    object UserRole);
