namespace EncordPS.Sandbox.Protocol;

/// <summary>
/// A field of a request that is missing or of the wrong type. The v2 API says where, as FastAPI does.
/// </summary>
internal sealed class InvalidFieldException(string[] location, string problem, string type)
    : ApiException(ApiErrorKind.InvalidArguments, $"{string.Join('.', location)}: {problem}")
{
    public string[] Location { get; } = location;

    public string Problem { get; } = problem;

    public string Type { get; } = type;

    public static InvalidFieldException Missing(params string[] location) =>
        new(location, "Field required", "missing");
}
