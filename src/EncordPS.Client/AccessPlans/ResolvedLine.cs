using EncordPS.AccessGrants;
using EncordPS.AccessLists;

namespace EncordPS.AccessPlans;

/// <summary>A line of which is known what it is about.</summary>
/// <param name="Line">The line.</param>
/// <param name="Place">The place.</param>
/// <param name="PrincipalType">Whether it is about a user or a group.</param>
internal sealed record ResolvedLine(DesiredLine Line, AccessPlace Place, AccessPrincipalType PrincipalType);
