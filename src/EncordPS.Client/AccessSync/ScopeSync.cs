using EncordPS.AccessGrants;
using EncordPS.AccessPlans;
using EncordPS.Sessions;

namespace EncordPS.AccessSync;

/// <summary>One place of a plan that is carried out: read again, guarded, written, and read once more.</summary>
internal sealed class ScopeSync(ServiceApi api, PlannedScope scope, CallerFacts guards, bool isForced)
{
    private readonly AccessReader _reader = new(api);
    private readonly AccessWriter _writer = new(api);
    private readonly ChangeState[] _changes =
        [.. scope.Changes.Select(static change => new ChangeState(change, PrincipalKeys.Of(change)))];
    private Dictionary<string, string> _before = [];
    private Dictionary<string, string> _now = [];

    public AccessPlace Place => scope.Place;

    public IReadOnlyList<ChangeState> Changes => _changes;

    /// <summary>The writes about others, in their order.</summary>
    public IReadOnlyList<AccessWrite> Writes => [.. GivingWrites, .. TakingWrites];

    public IReadOnlyList<AccessWrite> GivingWrites => [.. Giving(isOwn: false)];

    public IReadOnlyList<AccessWrite> TakingWrites => [.. Taking(isOwn: false)];

    /// <summary>The writes about the caller, which come after all others.</summary>
    public IReadOnlyList<AccessWrite> OwnWrites => [.. Giving(isOwn: true), .. Taking(isOwn: true)];

    /// <summary>Reads the place again, and ends what is so already, what has drifted and what the guards refuse.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (!await TryReadAsync(cancellationToken))
        {
            return;
        }

        Dictionary<string, string>? observed = scope.Observed is null ? null : ScopeRoles.Of(scope.Observed);
        _before = observed ?? _now;
        foreach (ChangeState change in _changes.Where(change => _now.Find(change.Key) == change.Wanted))
        {
            change.End(AccessOutcome.AlreadySo);
        }

        End(
            Open().Where(change => change.Wanted is { } role && AccessRoles.Find(Place.Scope, role) is null),
            AccessOutcome.Failed, RefusalReason.NotTaken, "this version of the module does not know the role");
        if (Open().Any() && AccessDrift.Find(Place.Scope, observed, _now, _changes) is { } drift)
        {
            End(Open(), AccessOutcome.Drifted, RefusalReason.Drifted, drift);
        }

        await GuardAsync(cancellationToken);
    }

    /// <summary>
    /// Sends what gives others more. What was given is looked at before anything is taken: it may be what the guards count on.
    /// </summary>
    public async Task GiveAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<AccessWrite> giving = GivingWrites;
        await SendAsync(giving, cancellationToken);
        if (giving.Count > 0 && Taking(isOwn: false).Any() && await TryReadAsync(cancellationToken))
        {
            await GuardAsync(cancellationToken);
        }
    }

    /// <summary>Sends what leaves others less.</summary>
    public Task TakeAsync(CancellationToken cancellationToken) => SendAsync(TakingWrites, cancellationToken);

    /// <summary>
    /// Keeps in the organisation who keeps a role somewhere that was to be taken first: the guards' no would be worth nothing.
    /// </summary>
    /// <param name="elsewhere">The changes of other places.</param>
    public void Keep(IEnumerable<ChangeState> elsewhere)
    {
        foreach (ChangeState kept in elsewhere.Where(static change => change.Wanted is null && change.Reason != RefusalReason.None))
        {
            End(
                Open().Where(change => change.Wanted is null && change.Key == kept.Key), AccessOutcome.Refused, kept.Reason,
                $"a role of the user was to go first, and stays: {kept.Error}");
        }
    }

    /// <summary>Sends the writes about the caller, and looks at what came of them.</summary>
    public async Task WriteOwnAsync(CancellationToken cancellationToken)
    {
        if (Open().Any())
        {
            await SendAsync(OwnWrites, cancellationToken);
            await VerifyAsync(cancellationToken);
        }
    }

    /// <summary>Reads the place once more: what counts is what it shows, whatever was answered.</summary>
    public async Task VerifyOthersAsync(CancellationToken cancellationToken)
    {
        if (Open().Any(static change => !change.IsOwn))
        {
            await VerifyAsync(cancellationToken);
        }
    }

    private async Task VerifyAsync(CancellationToken cancellationToken)
    {
        AccessState state = await _reader.ReadAsync(Place, cancellationToken);
        Dictionary<string, string> now = ScopeRoles.Of(state.Grants);
        bool isOwnTurn = Open().All(static change => change.IsOwn);
        foreach (ChangeState change in Open().Where(change => change.IsOwn == isOwnTurn).ToArray())
        {
            Settle(change, state.Failure, now.Find(change.Key));
        }
    }

    private static void Settle(ChangeState change, EncordException? failure, string? role)
    {
        // Who has taken the own role away sees nothing any more: that it is so is what the refusal says.
        bool isShutOut = change is { IsOwn: true, Wanted: null }
            && failure?.Kind is EncordErrorKind.Authorisation or EncordErrorKind.NotFound;
        if (isShutOut || (failure is null && role == change.Wanted))
        {
            change.End(AccessOutcome.Done);
            return;
        }

        change.Failure ??= failure;
        change.End(AccessOutcome.Failed, RefusalReason.NotTaken, change.Failure?.Message
            ?? $"the service answered that it was done, and still shows {role ?? "no role"}");
    }

    private IEnumerable<ChangeState> Open() => _changes.Where(static change => change.IsOpen);

    private IEnumerable<ChangeState> Unsent(bool isOwn) => Open().Where(change => !change.IsSent && change.IsOwn == isOwn);

    private IEnumerable<AccessWrite> Giving(bool isOwn) => WritePlanner.Giving(Place, _now, Unsent(isOwn));

    private IEnumerable<AccessWrite> Taking(bool isOwn) => WritePlanner.Taking(Place, _now, Unsent(isOwn));

    private async Task<bool> TryReadAsync(CancellationToken cancellationToken)
    {
        AccessState state = await _reader.ReadAsync(Place, cancellationToken);
        if (state.Failure is { } failure)
        {
            foreach (ChangeState change in Open().ToArray())
            {
                change.Failure ??= failure;
                change.End(AccessOutcome.Failed, RefusalReason.NotTaken, change.Failure.Message);
            }

            return false;
        }

        _now = ScopeRoles.Of(state.Grants);
        return true;
    }

    private async Task GuardAsync(CancellationToken cancellationToken)
    {
        if (!Open().Any())
        {
            return;
        }

        GuardFacts facts = await guards.ReadAsync(Place.Scope, _before, _now, _changes, cancellationToken);
        if (!isForced)
        {
            AccessGuard.Check(Place.Scope, _before, _now, _changes, facts);
        }

        foreach (ChangeState change in Open())
        {
            change.IsOwn |= guards.IsOwn(change);
        }
    }

    private async Task SendAsync(IReadOnlyList<AccessWrite> writes, CancellationToken cancellationToken)
    {
        foreach (AccessWrite write in writes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (ChangeState change in write.Changes)
            {
                change.IsSent = true;
            }

            await _writer.SendAsync(write, cancellationToken);
        }
    }

    private static void End(IEnumerable<ChangeState> changes, AccessOutcome outcome, RefusalReason reason, string error)
    {
        foreach (ChangeState change in changes.ToArray())
        {
            change.End(outcome, reason, error);
        }
    }
}
