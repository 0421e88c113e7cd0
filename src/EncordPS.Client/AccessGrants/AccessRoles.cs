using EncordPS.Json;

namespace EncordPS.AccessGrants;

/// <summary>The names of roles, by the kind of place.</summary>
internal static class AccessRoles
{
    /// <summary>The one role that members of a group have, as far as the service tells.</summary>
    public const string Member = nameof(Member);

    public const string Admin = nameof(Admin);

    /// <summary>The name of a role, however it is spelt; null for one that there is not.</summary>
    public static string? Find(AccessScope scope, string text) => scope switch
    {
        AccessScope.Dataset => NumberOrName(text) is { } number ? $"{(DatasetUserRole)number}" : Name<DatasetUserRole>(text),
        AccessScope.StorageFolder => Name<StorageUserRole>(text),
        AccessScope.Group => text.Length == 0 || text.Equals(Member, StringComparison.OrdinalIgnoreCase) ? Member : null,
        _ => Name<OrganisationRole>(text),
    };

    /// <summary>The roles that there are, in words.</summary>
    public static string Expected(AccessScope scope) => scope switch
    {
        AccessScope.Group => Member,
        AccessScope.Organisation => string.Join(", ", Enum.GetNames(typeof(OrganisationRole))),
        _ => "Admin or User",
    };

    private static int? NumberOrName(string text) => text is "0" or "1" ? text[0] - '0' : null;

    private static string? Name<T>(string text) where T : struct, Enum => WireNames<T>.Parse(text) is { } role ? role.ToString() : null;
}
