using EncordPS.AccessPlans;

namespace EncordPS;

/// <summary>One change of access: what is, what is wanted, and why. All values are texts, and none is null.</summary>
public sealed class AccessChange
{
    /// <summary>Add, Change or Remove.</summary>
    public required string Action { get; init; }

    /// <inheritdoc cref="AccessGrant.Scope" />
    public required string Scope { get; init; }

    /// <inheritdoc cref="AccessGrant.Id" />
    public string Id { get; init; } = "";

    /// <inheritdoc cref="AccessGrant.Title" />
    public string Title { get; init; } = "";

    /// <inheritdoc cref="AccessGrant.PrincipalType" />
    public required string PrincipalType { get; init; }

    /// <inheritdoc cref="AccessGrant.Principal" />
    public required string Principal { get; init; }

    /// <inheritdoc cref="AccessGrant.PrincipalId" />
    public string PrincipalId { get; init; } = "";

    /// <summary>The role that there is; empty for none.</summary>
    public string CurrentRole { get; init; } = "";

    /// <summary>The role that is wanted; empty for none.</summary>
    public string Role { get; init; } = "";

    /// <summary>Why: the line that wants it, or that no line does.</summary>
    public string Reason { get; init; } = "";

    /// <inheritdoc cref="AccessGrant.MemberType" />
    internal string MemberType { get; init; } = "";

    /// <summary>What was observed where the change was found; null for a change that was read from elsewhere.</summary>
    internal PlannedScope? Origin { get; set; }

    /// <inheritdoc />
    public override string ToString() => Action switch
    {
        nameof(AccessAction.Add) => $"+ {Principal} ({Role})",
        nameof(AccessAction.Remove) => $"- {Principal} ({CurrentRole})",
        _ => $"~ {Principal} ({CurrentRole} -> {Role})",
    };
}
