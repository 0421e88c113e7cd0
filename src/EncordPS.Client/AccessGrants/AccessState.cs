namespace EncordPS.AccessGrants;

/// <summary>Who has access in one place.</summary>
/// <param name="Place">The place.</param>
/// <param name="Grants">The grants, in the order of the service: users, and then groups.</param>
/// <param name="Failure">Why they could not be read; null where they could.</param>
internal sealed record AccessState(AccessPlace Place, IReadOnlyList<AccessGrant> Grants, EncordException? Failure = null);
