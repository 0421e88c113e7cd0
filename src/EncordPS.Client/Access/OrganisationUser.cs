using System.Management.Automation;
using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS;

/// <summary>A user of the organisation.</summary>
/// <remarks>Source: encord.orm.organisation_user.OrganisationUser.</remarks>
public sealed class OrganisationUser
{
    /// <summary>The address of the user.</summary>
    [JsonPropertyName("email")]
    public required string UserEmail { get; init; }

    /// <summary>The role in the organisation; null for one that this version does not know.</summary>
    [JsonIgnore]
    public OrganisationRole? Role => WireNames<OrganisationRole>.Parse(RoleName);

    /// <summary>The role in the service's own words; also one that this version does not know.</summary>
    [JsonPropertyName("roleMnemonicName")]
    [Hidden]
    public string RoleName { get; init => field = value ?? ""; } = "";

    /// <summary>Whether the user is internal or external; null for a kind that this version does not know.</summary>
    [JsonIgnore]
    public OrganisationMemberType? MemberType => WireNames<OrganisationMemberType>.Parse(MemberTypeName);

    /// <summary>The kind of user in the service's own words.</summary>
    [JsonPropertyName("memberType")]
    [Hidden]
    public string MemberTypeName { get; init => field = value ?? ""; } = "";

    /// <summary>The id of the role; null where the service does not tell.</summary>
    public Guid? RoleUuid { get; init; }

    /// <summary>When the user joined, UTC; null where the service does not show the user.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the user's role was changed last, UTC; null where the service does not show the user.</summary>
    public DateTimeOffset? LastEditedAt { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{UserEmail} ({Role?.ToString() ?? RoleName})";
}
