using EncordPS.AccessGrants;

namespace EncordPS.AccessPlans;

/// <summary>A place of a plan as it stands in the file.</summary>
internal sealed class PlanScope
{
    public string Scope { get; init => field = value ?? ""; } = "";

    public string Id { get; init => field = value ?? ""; } = "";

    public string Title { get; init => field = value ?? ""; } = "";

    public PlanEntry[]? Observed { get; init; }

    public PlanEntry[] Changes { get; init => field = value ?? []; } = [];

    public static PlanScope Of(PlannedScope scope) => new()
    {
        Scope = scope.Place.Scope.ToString(),
        Id = scope.Place.Id,
        Title = scope.Place.Title ?? "",
        Observed = scope.Observed is null ? null : [.. scope.Observed.Select(PlanEntry.Of)],
        Changes = [.. scope.Changes.Select(PlanEntry.Of)],
    };

    public PlannedScope ToScope()
    {
        AccessPlace place = PlanDocument.PlaceOf(Scope, Id, Title);
        return new PlannedScope(
            place,
            Observed is null ? null : [.. Observed.Select(entry => entry.ToGrant(place))],
            [.. Changes.Select(entry => entry.ToChange(place))]);
    }
}
