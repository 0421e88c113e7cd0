using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Progress;

namespace EncordPS.Commands;

/// <summary>Reads places several at a time, and writes their grants in the order of the places.</summary>
/// <param name="titles">The places that are wanted, by title.</param>
/// <param name="principals">Who is looked for.</param>
/// <param name="isEffective">Whether groups are resolved into people.</param>
/// <param name="throttleLimit">How many places are read at the same time.</param>
internal sealed class AccessListing(TitleFilter titles, NamePatterns principals, bool isEffective, int throttleLimit)
{
    private readonly HashSet<string> _unresolved = new(StringComparer.OrdinalIgnoreCase);
    private EffectiveAccess? _effective;

    /// <summary>The titles without wildcards that nothing had.</summary>
    public IReadOnlyCollection<string> MissingTitles => titles.Missing;

    /// <summary>Writes the grants of one kind of place.</summary>
    /// <param name="run">The command's run.</param>
    /// <param name="scope">The kind.</param>
    /// <param name="ids">Which of them; null for all.</param>
    public async Task WriteAsync(CommandRun run, AccessScope scope, IReadOnlyList<Guid>? ids)
    {
        _effective ??= new EffectiveAccess(run.Client.Service);
        using RequestProgress progress = new(
            run.Output.WriteProgress, "places", ids?.Count, $"Reading access: {scope}", RequestProgress.Moment);
        await foreach ((AccessState state, IReadOnlyList<EffectiveAccessGrant> people) in OrderedThrottle.RunAsync(
            PlacesAsync(run, scope, ids), throttleLimit, (place, token) => ReadAsync(run.Client.AccessReader, place, token), run.Token))
        {
            progress.Add(1);
            if (state.Failure is not null)
            {
                await run.WriteErrorAsync(ErrorRecords.Create(
                    state.Failure, ErrorSubject.OfScope(state.Place.Scope, state.Place.Id.Length > 0 ? state.Place.Id : null)));
            }
            else if (IsWanted(state.Place))
            {
                await WriteAsync(run, state, people);
            }
        }
    }

    private async Task<(AccessState State, IReadOnlyList<EffectiveAccessGrant> People)> ReadAsync(
        AccessReader reader, AccessPlace place, CancellationToken cancellationToken)
    {
        // The members of a group that has a role somewhere were asked for there.
        AccessState state = place is { Scope: AccessScope.Group, Title: not null }
            && await _effective!.KnownMembersAsync(place.Id) is { } members
            ? new AccessState(place, [.. members.Select(member => AccessReader.MemberOf(place, member))])
            : await reader.ReadAsync(place, cancellationToken);
        return (state, isEffective ? await _effective!.ResolveAsync(state.Grants, cancellationToken) : []);
    }

    private async IAsyncEnumerable<AccessPlace> PlacesAsync(CommandRun run, AccessScope scope, IReadOnlyList<Guid>? ids)
    {
        IAsyncEnumerable<AccessPlace> places = ids is null
            ? run.Client.AccessPlaces.ListAsync(scope, run.Token)
            : (await run.Client.AccessPlaces.FindAsync(scope, ids, run.Token)).ToAsync();
        await foreach (AccessPlace place in places)
        {
            if (place.Title is null || IsWanted(place))
            {
                yield return place;
            }
        }
    }

    // A title that came with the grants is compared only then.
    private bool IsWanted(AccessPlace place) => place.Scope == AccessScope.Organisation || titles.Matches(place.Title!);

    private async Task WriteAsync(CommandRun run, AccessState state, IReadOnlyList<EffectiveAccessGrant> people)
    {
        if (!isEffective)
        {
            await run.Output.WriteObjectsAsync<AccessGrant>([.. state.Grants.Where(grant => principals.Match(grant.Principal))], run.Token);
            return;
        }

        foreach (EffectiveAccessGrant group in people.Where(static person => person.PrincipalType == nameof(AccessPrincipalType.Group)))
        {
            await WarnOfAsync(run, group);
        }

        await run.Output.WriteObjectsAsync<EffectiveAccessGrant>(
            [.. people.Where(person => principals.Match(person.Principal))], run.Token);
    }

    private async Task WarnOfAsync(CommandRun run, EffectiveAccessGrant group)
    {
        if (_unresolved.Add(group.PrincipalId))
        {
            await run.WriteWarningAsync($"The members of group '{group.Principal}' may not be seen: it stands for them.");
        }
    }
}
