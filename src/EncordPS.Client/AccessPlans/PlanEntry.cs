using EncordPS.AccessGrants;
using EncordPS.AccessLists;
using EncordPS.Json;

namespace EncordPS.AccessPlans;

/// <summary>A grant or a change of a plan as it stands in the file, beside its place.</summary>
internal sealed class PlanEntry
{
    public string? Action { get; init; }

    public string PrincipalType { get; init => field = value ?? ""; } = "";

    public string Principal { get; init => field = value ?? ""; } = "";

    public string? PrincipalId { get; init; }

    public string? CurrentRole { get; init; }

    public string? Role { get; init; }

    public string? MemberType { get; init; }

    public string? Reason { get; init; }

    public static PlanEntry Of(AccessGrant grant) => new()
    {
        PrincipalType = grant.PrincipalType,
        Principal = grant.Principal,
        PrincipalId = NullIfEmpty(grant.PrincipalId),
        Role = grant.Role,
        MemberType = NullIfEmpty(grant.MemberType),
    };

    public static PlanEntry Of(AccessChange change) => new()
    {
        Action = change.Action,
        PrincipalType = change.PrincipalType,
        Principal = change.Principal,
        PrincipalId = NullIfEmpty(change.PrincipalId),
        CurrentRole = NullIfEmpty(change.CurrentRole),
        Role = NullIfEmpty(change.Role),
        MemberType = NullIfEmpty(change.MemberType),
        Reason = NullIfEmpty(change.Reason),
    };

    public AccessGrant ToGrant(AccessPlace place) => new()
    {
        Scope = place.Scope.ToString(),
        Id = place.Id,
        Title = place.Title ?? "",
        PrincipalType = PrincipalType,
        Principal = Principal,
        PrincipalId = PrincipalId ?? "",
        Role = Role ?? "",
        MemberType = MemberType ?? "",
    };

    public AccessChange ToChange(AccessPlace place) => new()
    {
        Action = WireNames<AccessAction>.Parse(Action)?.ToString()
            ?? throw new AccessFileException(AccessProblem.FileNotValid, $"'{Action}' is no action"),
        Scope = place.Scope.ToString(),
        Id = place.Id,
        Title = place.Title ?? "",
        PrincipalType = PrincipalType,
        Principal = Principal,
        PrincipalId = PrincipalId ?? "",
        CurrentRole = CurrentRole ?? "",
        Role = Role ?? "",
        MemberType = MemberType ?? "",
        Reason = Reason ?? "",
    };

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;
}
