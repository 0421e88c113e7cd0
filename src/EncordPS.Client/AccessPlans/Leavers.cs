using EncordPS.AccessGrants;
using EncordPS.AccessLists;

namespace EncordPS.AccessPlans;

/// <summary>
/// Who is taken out of the organisation. The service takes them off all else afterwards, so that is in the plan as well: it is seen in
/// the review, and the way back has it.
/// </summary>
internal sealed class Leavers
{
    private const string Whole = "organisation";

    private Leavers(AccessState organisation, IReadOnlyCollection<string> keys) => (Organisation, Keys) = (organisation, keys);

    /// <summary>What an error is about that no line has made.</summary>
    public static DesiredLine Line { get; } = new(Whole, Whole);

    /// <summary>The organisation as it is.</summary>
    public AccessState Organisation { get; }

    /// <summary>Who they are, as <see cref="PrincipalKeys"/> has it.</summary>
    public IReadOnlyCollection<string> Keys { get; }

    /// <summary>Finds who is in the organisation and in no line about it.</summary>
    /// <param name="reader">Reads the organisation.</param>
    /// <param name="resolved">The lines by their places.</param>
    /// <param name="findings">Takes the lines that want a role for somebody who leaves.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Leavers> FindAsync(
        AccessReader reader, ILookup<string, ResolvedLine> resolved, List<AccessFinding> findings, CancellationToken cancellationToken)
    {
        AccessState organisation = await reader.ReadAsync(AccessPlace.Organisation, cancellationToken);
        HashSet<string> keys = new(organisation.Grants.Select(PrincipalKeys.Of), StringComparer.Ordinal);
        keys.ExceptWith(resolved[AccessPlace.Organisation.Key].Select(KeyOf));
        ResolvedLine[] wanted =
        [
            .. resolved.SelectMany(static same => same)
                .Where(line => line.Place.Scope != AccessScope.Organisation && keys.Contains(KeyOf(line))),
        ];
        findings.AddRange(wanted.Select(static line => new AccessFinding(
            AccessProblem.Contradiction, line.Line,
            $"no line wants {line.Line.Principal} in the organisation, and whoever is taken out of it loses this role: add that line, "
            + "or take this one out", AccessPlace.Organisation)));
        return new Leavers(organisation, wanted.Length == 0 ? keys : []);
    }

    /// <summary>Takes their removals out of a plan again: where lines are wrong, nobody leaves.</summary>
    public void KeepAll(List<PlannedScope> scopes)
    {
        for (int i = scopes.Count - 1; i >= 0; i--)
        {
            PlannedScope scope = scopes[i];
            AccessChange[] kept =
            [
                .. scope.Changes.Where(change =>
                    change.Action != nameof(AccessAction.Remove) || !Keys.Contains(PrincipalKeys.Of(change))),
            ];
            if (kept.Length == 0)
            {
                scopes.RemoveAt(i);
            }
            else
            {
                scopes[i] = scope with { Changes = kept };
            }
        }
    }

    private static string KeyOf(ResolvedLine line) =>
        line.PrincipalType == AccessPrincipalType.User ? PrincipalKeys.OfUser(line.Line.Principal) : "";
}
