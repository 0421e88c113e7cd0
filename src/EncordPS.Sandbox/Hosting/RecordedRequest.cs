namespace EncordPS.Sandbox.Hosting;

/// <summary>A request that the sandbox has answered, for tests to look at.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path as it stood in the request line, without the query.</param>
/// <param name="Query">The query as it stood in the request line, without the question mark.</param>
/// <param name="Headers">The request's headers; names compare without regard to case.</param>
/// <param name="Body">
/// The request's JSON as text, cut off after a million characters; empty for uploads of files.
/// </param>
/// <param name="StatusCode">The HTTP status of the answer.</param>
/// <param name="BytesWritten">Bytes of the answer's body that were handed to the connection, after compression.</param>
/// <param name="Aborted">Whether the client went away before the answer's end.</param>
public sealed record RecordedRequest(
    string Method,
    string Path,
    string Query,
    IReadOnlyDictionary<string, string> Headers,
    string Body,
    int StatusCode,
    long BytesWritten,
    bool Aborted);
