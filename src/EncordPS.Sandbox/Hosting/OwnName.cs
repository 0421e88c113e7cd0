namespace EncordPS.Sandbox.Hosting;

/// <summary>
/// Answers only to the names of this machine. A page in a browser can make its own name lead here ("DNS rebinding"),
/// but it cannot make the browser send another Host.
/// </summary>
internal static class OwnName
{
    private static readonly HashSet<string> s_names =
        new(["127.0.0.1", "localhost", "[::1]"], StringComparer.OrdinalIgnoreCase);

    public static Task RunAsync(HttpContext context, RequestDelegate next) =>
        s_names.Contains(context.Request.Host.Host)
            ? next(context)
            : V2Errors.WriteMessageAsync(
                context.Response,
                StatusCodes.Status421MisdirectedRequest,
                "This server answers to 127.0.0.1 and localhost.");
}
