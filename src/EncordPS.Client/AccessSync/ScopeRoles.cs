using EncordPS.AccessPlans;

namespace EncordPS.AccessSync;

/// <summary>Who has which role in a place, by the keys of the principals.</summary>
internal static class ScopeRoles
{
    public static Dictionary<string, string> Of(IEnumerable<AccessGrant> grants)
    {
        Dictionary<string, string> roles = new(StringComparer.Ordinal);
        foreach (AccessGrant grant in grants)
        {
            roles[PrincipalKeys.Of(grant)] = grant.Role;
        }

        return roles;
    }

    public static string? Find(this IReadOnlyDictionary<string, string> roles, string key) =>
        roles.TryGetValue(key, out string? role) ? role : null;
}
