namespace EncordPS.AccessSync;

/// <summary>A change on its way: what it still takes, and what became of it.</summary>
internal sealed class ChangeState(AccessChange change, string key)
{
    public AccessChange Change => change;

    /// <summary>Who it is about, as <see cref="AccessPlans.PrincipalKeys"/> has it.</summary>
    public string Key => key;

    /// <summary>The role that is wanted; null for none.</summary>
    public string? Wanted => change.Action == nameof(AccessAction.Remove) ? null : change.Role;

    /// <summary>The role that there was when the plan was made; null for none.</summary>
    public string? Before => change.Action == nameof(AccessAction.Add) ? null : change.CurrentRole;

    /// <summary>Whether it is about the caller, or may be: it comes last.</summary>
    public bool IsOwn { get; set; }

    public AccessOutcome Outcome { get; set; } = AccessOutcome.Done;

    public RefusalReason Reason { get; set; }

    public string? Error { get; set; }

    /// <summary>What the service said when it refused; null where it did not.</summary>
    public EncordException? Failure { get; set; }

    /// <summary>Whether its outcome is still to come.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>Whether its request was sent: it is not sent again, whatever the place shows.</summary>
    public bool IsSent { get; set; }

    /// <summary>Nothing is sent for it any more.</summary>
    public void End(AccessOutcome outcome, RefusalReason reason = RefusalReason.None, string? error = null)
    {
        (Outcome, Reason, Error, IsOpen) = (outcome, reason, error, false);
    }
}
