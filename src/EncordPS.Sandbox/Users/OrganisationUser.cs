namespace EncordPS.Sandbox.Users;

/// <summary>A user of the organisation as its list shows it.</summary>
internal sealed record OrganisationUser(
    string Email, string RoleMnemonicName, Guid RoleUuid, string MemberType, DateTimeOffset CreatedAt, DateTimeOffset LastEditedAt);
