using EncordPS.AccessSync;

namespace EncordPS;

/// <summary>A change of access, and what became of it. All values are texts, and none is null.</summary>
public sealed class AccessResult
{
    private readonly AccessChange _change;

    internal AccessResult(ChangeState state)
    {
        _change = state.Change;
        Outcome = state.Outcome.ToString();
        Error = state.Error ?? "";
    }

    /// <summary>Done, AlreadySo, Failed, Drifted or Refused.</summary>
    public string Outcome { get; }

    /// <inheritdoc cref="AccessChange.Action" />
    public string Action => _change.Action;

    /// <inheritdoc cref="AccessGrant.Scope" />
    public string Scope => _change.Scope;

    /// <inheritdoc cref="AccessGrant.Id" />
    public string Id => _change.Id;

    /// <inheritdoc cref="AccessGrant.Title" />
    public string Title => _change.Title;

    /// <inheritdoc cref="AccessGrant.PrincipalType" />
    public string PrincipalType => _change.PrincipalType;

    /// <inheritdoc cref="AccessGrant.Principal" />
    public string Principal => _change.Principal;

    /// <inheritdoc cref="AccessGrant.PrincipalId" />
    public string PrincipalId => _change.PrincipalId;

    /// <inheritdoc cref="AccessChange.CurrentRole" />
    public string CurrentRole => _change.CurrentRole;

    /// <inheritdoc cref="AccessChange.Role" />
    public string Role => _change.Role;

    /// <summary>Why it was not done; empty when it was.</summary>
    public string Error { get; }

    /// <inheritdoc />
    public override string ToString() => $"{Outcome}: {_change}";
}
