namespace EncordPS.AccessPlans;

/// <summary>Changes of access that are to be carried out, with what was observed when they were found.</summary>
/// <param name="Domain">The address of the service that it is for.</param>
/// <param name="Scopes">The places.</param>
/// <param name="TakesBack">The id of the plan that this one takes back; null for others.</param>
internal sealed record AccessPlan(string Domain, IReadOnlyList<PlannedScope> Scopes, string? TakesBack = null)
{
    /// <summary>All changes, in their order.</summary>
    public IEnumerable<AccessChange> Changes => Scopes.SelectMany(static scope => scope.Changes);

    /// <summary>The address of a service as plans have it.</summary>
    public static string AddressOf(Uri domain) => domain.GetLeftPart(UriPartial.Authority);

    /// <summary>
    /// The plan of changes by themselves. Those of one comparison bring along what was observed; of others nothing is known but
    /// what they say.
    /// </summary>
    public static AccessPlan Of(string domain, IEnumerable<AccessChange> changes)
    {
        List<PlannedScope> scopes = [];
        foreach (IGrouping<string, AccessChange> same in changes.GroupBy(
            static change => $"{change.Scope}/{change.Id}", StringComparer.OrdinalIgnoreCase))
        {
            AccessChange first = same.First();
            bool isOfOne = same.All(change => change.Origin is not null && ReferenceEquals(change.Origin, first.Origin));
            IReadOnlyList<AccessGrant>? observed = isOfOne ? first.Origin!.Observed : null;
            scopes.Add(new PlannedScope(PlanDocument.PlaceOf(first), observed, [.. same]));
        }

        return new AccessPlan(domain, scopes);
    }
}
