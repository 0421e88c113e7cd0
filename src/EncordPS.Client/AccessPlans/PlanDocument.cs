using EncordPS.AccessGrants;
using EncordPS.AccessLists;
using EncordPS.Json;

namespace EncordPS.AccessPlans;

/// <summary>A plan as it stands in its file.</summary>
internal sealed class PlanDocument
{
    public const string CurrentFormat = "encord-access-plan/1";

    public string Format { get; init => field = value ?? ""; } = "";

    public DateTimeOffset? CreatedAt { get; init; }

    public string Domain { get; init => field = value ?? ""; } = "";

    public string? TakesBack { get; init; }

    public PlanScope[] Scopes { get; init => field = value ?? []; } = [];

    public static PlanDocument Of(AccessPlan plan, DateTimeOffset? createdAt) => new()
    {
        Format = CurrentFormat,
        CreatedAt = createdAt,
        Domain = plan.Domain,
        TakesBack = plan.TakesBack,
        Scopes = [.. plan.Scopes.Select(PlanScope.Of)],
    };

    /// <exception cref="AccessFileException">It is no plan that this version understands.</exception>
    public AccessPlan ToPlan() => Format == CurrentFormat
        ? new AccessPlan(Domain, [.. Scopes.Select(static scope => scope.ToScope())], TakesBack)
        : throw new AccessFileException(AccessProblem.FileNotValid, $"it is no plan of this version: its format is '{Format}'");

    /// <summary>The place that a change is in.</summary>
    /// <exception cref="AccessFileException">It names none.</exception>
    public static AccessPlace PlaceOf(AccessChange change) => PlaceOf(change.Scope, change.Id, change.Title);

    public static AccessPlace PlaceOf(string scope, string id, string title) =>
        WireNames<AccessScope>.Parse(scope) is not { } kind
            ? throw new AccessFileException(AccessProblem.FileNotValid, $"'{scope}' is no scope")
        : kind == AccessScope.Organisation ? AccessPlace.Organisation
        : Guid.TryParse(id, out Guid uuid) ? new AccessPlace(kind, uuid.ToString("D"), title)
        : throw new AccessFileException(AccessProblem.FileNotValid, $"'{id}' is no id of a {kind}");
}
