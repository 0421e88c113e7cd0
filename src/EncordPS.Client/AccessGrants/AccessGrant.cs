namespace EncordPS;

/// <summary>
/// Who may do what in one place. All values are texts, and none is null: so it goes through CSV, JSON and CliXml and comes back the
/// same.
/// </summary>
public sealed class AccessGrant
{
    /// <summary>The kind of place: Dataset, StorageFolder, Group or Organisation.</summary>
    public required string Scope { get; init; }

    /// <summary>The id of the dataset, folder or group; empty for the organisation.</summary>
    public string Id { get; init; } = "";

    /// <summary>The title of the dataset, or the name of the folder or group; empty for the organisation.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whether it is a User or a Group that has the role.</summary>
    public required string PrincipalType { get; init; }

    /// <summary>The address of the user, or the name of the group.</summary>
    public required string Principal { get; init; }

    /// <summary>The id of the group; empty for a user, of whom the service has no id to tell.</summary>
    public string PrincipalId { get; init; } = "";

    /// <summary>
    /// Admin or User; Member in a group; Admin, Member, Tasker or WorkforceManager in the organisation. A role that this version
    /// does not know is in the service's words.
    /// </summary>
    public required string Role { get; init; }

    /// <summary>Internal or External, of a user of the organisation; empty elsewhere. Whoever comes back is to be the same.</summary>
    internal string MemberType { get; init; } = "";

    /// <inheritdoc />
    public override string ToString() => $"{Principal} ({Role})";
}
