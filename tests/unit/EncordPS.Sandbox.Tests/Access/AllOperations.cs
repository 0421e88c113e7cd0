using EncordPS.Sandbox.Routing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EncordPS.Sandbox.Tests.Access;

/// <summary>All that there is to call, found in the server's routes, so that a test cannot forget a new one.</summary>
internal static class AllOperations
{
    /// <summary>Reads that are asked for with a body.</summary>
    public static IReadOnlyList<string> AskedWithBody { get; } = ["POST storage/items/get-bulk"];

    /// <summary>The endpoints of the v2 API, such as <c>GET datasets/list</c>.</summary>
    public static IReadOnlyList<(string Method, string Route)> V2(TestSandbox sandbox) =>
    [
        .. sandbox.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith(V2Routes.Root, StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Select(
                method => (method, endpoint.RoutePattern.RawText![V2Routes.Root.Length..]))),
    ];

    /// <summary>The operations of the legacy API, such as <c>datarows GET</c>.</summary>
    public static IReadOnlyCollection<(string Type, string Method)> V1(TestSandbox sandbox) =>
        sandbox.Server.Services.GetRequiredService<V1Routes>().Operations;

    /// <summary>The two parts of an endpoint's or an operation's name together.</summary>
    public static string NameOf((string First, string Second) operation) => $"{operation.First} {operation.Second}";

    /// <summary>To read texts in images is work that is started, though it is asked for as a read.</summary>
    public static bool IsChange((string Type, string Method) operation) =>
        operation.Method != "GET" || operation.Type == "imagegroupocr";
}
