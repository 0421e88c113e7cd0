namespace EncordPS.Sandbox.Users;

/// <summary>Roles in the organisation, and kinds of its members, as the wire spells them.</summary>
internal static class MemberRoles
{
    public const string Admin = "ADMIN";
    public const string Member = "MEMBER";
    public const string Internal = "internal";
    public const string External = "external";

    private static readonly string[] s_all = [Admin, Member, "TASKER", "WORKFORCE_MANAGER"];

    private static readonly string[] s_types = [Internal, External];

    public static string Read(Fields body, string name) => ReadOneOf(s_all, body, name);

    public static string ReadType(Fields body, string name) => ReadOneOf(s_types, body, name);

    /// <summary>The id of a role: the same one in every sandbox.</summary>
    public static Guid UuidOf(string role) => new($"5a3f0c1e-0004-4a00-8000-{Array.IndexOf(s_all, role) + 1:D12}");

    private static string ReadOneOf(string[] known, Fields body, string name)
    {
        string text = body.Text(name);
        return known.Contains(text)
            ? text
            : throw body.Wrong(name, $"Input should be {string.Join(" or ", known)}, got '{text}'", "enum");
    }
}
