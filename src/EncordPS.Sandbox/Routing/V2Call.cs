namespace EncordPS.Sandbox.Routing;

/// <summary>One authenticated call of the v2 API.</summary>
internal sealed class V2Call(HttpContext context, User user, byte[] body)
{
    public User User { get; } = user;

    public QueryFields Query { get; } = new(context.Request.Query);

    public Fields Body => new(BodyElement, "body");

    public JsonElement BodyElement => ParseBody();

    /// <summary>A UUID in the path.</summary>
    public Guid PathId(string name)
    {
        var text = (string?)context.Request.RouteValues[name];
        return Guid.TryParse(text, out Guid id)
            ? id
            : throw new InvalidFieldException(
                ["path", $"{name}_uuid"], $"Input should be a valid UUID, got '{text}'", "uuid_parsing");
    }

    /// <summary>A text in the path. A slash in it is the one thing that routing leaves encoded.</summary>
    public string PathText(string name) =>
        ((string)context.Request.RouteValues[name]!).Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private JsonElement ParseBody()
    {
        try
        {
            return body.Length > 0 ? JsonElement.Parse(body) : throw InvalidFieldException.Missing("body");
        }
        catch (JsonException problem)
        {
            throw new InvalidFieldException(
                ["body", $"{problem.BytePositionInLine}"], "JSON decode error", "json_invalid");
        }
    }
}
