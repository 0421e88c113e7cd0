using EncordPS.Bulk;
using EncordPS.Json;

namespace EncordPS.BulkAccess;

/// <summary>Somebody who is to become a user of the organisation.</summary>
internal sealed class NewOrganisationUser(string email, OrganisationRole role, OrganisationMemberType type, object? source = null)
    : BulkInput(email, source)
{
    public OrganisationRole Role => role;

    public OrganisationMemberType Type => type;

    /// <summary>Whether a user of the organisation is what was asked for.</summary>
    public bool IsLike(OrganisationUser user) => user.Role == role && user.MemberType == type;

    /// <summary>The user as it was asked for, where the service shows nothing of it.</summary>
    public OrganisationUser ToUser() => new()
    {
        UserEmail = Value,
        RoleName = WireNames<OrganisationRole>.ToUpperSnake(role),
        MemberTypeName = WireNames<OrganisationMemberType>.ToLowerCamel(type),
    };
}
