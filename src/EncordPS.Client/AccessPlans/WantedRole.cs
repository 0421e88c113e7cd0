using EncordPS.AccessGrants;
using EncordPS.AccessLists;

namespace EncordPS.AccessPlans;

/// <summary>The role that somebody is to have in a place.</summary>
/// <param name="Key">Who, as <see cref="PrincipalKeys"/> has it.</param>
/// <param name="Line">The line that wants it.</param>
/// <param name="Type">Whether it is a user or a group.</param>
/// <param name="Principal">The address or the name.</param>
/// <param name="PrincipalId">The id of a group; empty for a user.</param>
/// <param name="Role">The role.</param>
internal sealed record WantedRole(
    string Key, DesiredLine Line, AccessPrincipalType Type, string Principal, string PrincipalId, string Role)
{
    /// <param name="place">The place.</param>
    /// <param name="current">What is there; null for nothing.</param>
    public AccessChange ToChange(AccessPlace place, AccessGrant? current) => new()
    {
        Action = current is null ? nameof(AccessAction.Add) : nameof(AccessAction.Change),
        Scope = place.Scope.ToString(),
        Id = place.Id,
        Title = place.Title ?? "",
        PrincipalType = Type.ToString(),
        Principal = current?.Principal ?? Principal,
        PrincipalId = PrincipalId,
        CurrentRole = current?.Role ?? "",
        Role = Role,
        Reason = $"{Line.Where} wants it",
    };
}
