namespace EncordPS;

/// <summary>What a person may do in one place, and through which group.</summary>
public sealed class EffectiveAccessGrant
{
    internal EffectiveAccessGrant(AccessGrant grant, string? member = null)
    {
        Scope = grant.Scope;
        Id = grant.Id;
        Title = grant.Title;
        Role = grant.Role;
        PrincipalType = member is null ? grant.PrincipalType : nameof(AccessPrincipalType.User);
        Principal = member ?? grant.Principal;
        PrincipalId = member is null ? grant.PrincipalId : "";
        Through = member is null ? "" : grant.Principal;
    }

    /// <inheritdoc cref="AccessGrant.Scope" />
    public string Scope { get; }

    /// <inheritdoc cref="AccessGrant.Id" />
    public string Id { get; }

    /// <inheritdoc cref="AccessGrant.Title" />
    public string Title { get; }

    /// <summary>User; Group where the members of the group may not be seen.</summary>
    public string PrincipalType { get; }

    /// <inheritdoc cref="AccessGrant.Principal" />
    public string Principal { get; }

    /// <inheritdoc cref="AccessGrant.PrincipalId" />
    public string PrincipalId { get; }

    /// <inheritdoc cref="AccessGrant.Role" />
    public string Role { get; }

    /// <summary>The name of the group that the role comes from; empty for a role of the user's own.</summary>
    public string Through { get; }

    /// <inheritdoc />
    public override string ToString() => Through.Length == 0 ? $"{Principal} ({Role})" : $"{Principal} ({Role} through {Through})";
}
