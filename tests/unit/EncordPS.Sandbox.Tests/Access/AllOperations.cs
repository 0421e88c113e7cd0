using System.Runtime.CompilerServices;
using EncordPS.Sandbox.Protocol.V1;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Tests.Access;

/// <summary>All that there is to call, found in the server, so that a test cannot forget a new one.</summary>
internal static class AllOperations
{
    public static IReadOnlyList<IV2Endpoint> V2 { get; } = Instances<IV2Endpoint>();

    public static IReadOnlyList<IV1Operation> V1 { get; } = Instances<IV1Operation>();

    /// <summary>Reads that are asked for with a body.</summary>
    public static IReadOnlyList<string> AskedWithBody { get; } = ["POST storage/items/get-bulk"];

    public static string NameOf(IV2Endpoint endpoint) => $"{endpoint.Method} {endpoint.Route}";

    public static string NameOf(IV1Operation operation) => $"{operation.QueryType} {operation.QueryMethod}";

    /// <summary>To read texts in images is work that is started, though it is asked for as a read.</summary>
    public static bool IsChange(IV1Operation operation) => operation.QueryMethod != "GET" || operation.QueryType == "imagegroupocr";

    private static T[] Instances<T>() =>
    [
        .. typeof(T).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(T)))
            .Select(type => (T)RuntimeHelpers.GetUninitializedObject(type)),
    ];
}
