namespace EncordPS.Sandbox.Protocol.V1;

/// <summary>One pair of query_type and query_method of the legacy API.</summary>
internal interface IV1Operation
{
    string QueryType { get; }

    string QueryMethod { get; }

    /// <returns>The result: an object, a list, or an <see cref="IJsonStream"/>.</returns>
    Task<object?> HandleAsync(V1Call call, CancellationToken cancellationToken);
}
