namespace EncordPS.AccessPlans;

/// <summary>What two records about the same user or group have in common.</summary>
internal static class PrincipalKeys
{
    public static string OfUser(string address) => "user " + address.ToLowerInvariant();

    public static string OfGroup(string id) => "group " + id.ToLowerInvariant();

    public static string Of(AccessGrant grant) => Of(grant.PrincipalType, grant.Principal, grant.PrincipalId);

    public static string Of(AccessChange change) => Of(change.PrincipalType, change.Principal, change.PrincipalId);

    /// <summary>Grants by their principals.</summary>
    public static Dictionary<string, AccessGrant> ByKey(IEnumerable<AccessGrant> grants)
    {
        Dictionary<string, AccessGrant> byKey = new(StringComparer.Ordinal);
        foreach (AccessGrant grant in grants)
        {
            byKey[Of(grant)] = grant;
        }

        return byKey;
    }

    private static string Of(string type, string name, string id) =>
        type == nameof(AccessPrincipalType.Group) ? OfGroup(id) : OfUser(name);
}
