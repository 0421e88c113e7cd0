using EncordPS.AccessLists;

namespace EncordPS.AccessPlans;

/// <summary>What is wrong with one line.</summary>
/// <param name="Problem">The kind.</param>
/// <param name="Line">The line.</param>
/// <param name="Message">What is wrong, without the line.</param>
/// <param name="Place">The place that the line is about; null where it is not known.</param>
/// <param name="Failure">What the service said of the place; null where it is not about that.</param>
internal sealed record AccessFinding(
    AccessProblem Problem,
    DesiredLine Line,
    string Message,
    AccessGrants.AccessPlace? Place = null,
    EncordException? Failure = null);
