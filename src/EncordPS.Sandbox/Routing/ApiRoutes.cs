namespace EncordPS.Sandbox.Routing;

/// <summary>The routes of both APIs.</summary>
/// <param name="V1">The legacy API: one path, operations in the body.</param>
/// <param name="V2">The v2 API: a path for each endpoint.</param>
internal sealed record ApiRoutes(V1Routes V1, V2Routes V2);
