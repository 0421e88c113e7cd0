namespace EncordPS.Sandbox.Protocol.V2;

/// <summary>One method and path below <c>/v2/public/</c>.</summary>
internal interface IV2Endpoint
{
    string Method { get; }

    /// <summary>A route pattern, for example <c>storage/folders/{folder}</c>.</summary>
    string Route { get; }

    /// <returns>The result: an object, a text, a list, an <see cref="IJsonStream"/>, or null.</returns>
    Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken);
}
