namespace EncordPS.Sandbox.Hosting;

/// <summary>Handles exceptions that nothing else has handled. The client gets an error of its protocol, without details.</summary>
internal static class ErrorHandler
{
    public static async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            await ExplainEmptyAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception) when (HasBegun(context.Response))
        {
            // Part of the answer is sent already: only a broken connection tells the client that it is incomplete.
            context.Abort();
        }
        catch (BadHttpRequestException problem)
        {
            await V2Errors.WriteMessageAsync(context.Response, problem.StatusCode, problem.Message);
        }
        catch (Exception problem)
        {
            await Console.Error.WriteLineAsync($"{context.Request.Method} {context.Request.Path}: {problem}");
            await WriteServerErrorAsync(context);
        }
    }

    private static Task WriteServerErrorAsync(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/public")
            ? V1Errors.WriteUnknownAsync(context.Response)
            : V2Errors.WriteMessageAsync(
                context.Response, StatusCodes.Status500InternalServerError, "Internal server error");

    /// <summary>Routing answers 404 and 405 with nothing; clients read JSON.</summary>
    private static Task ExplainEmptyAsync(HttpContext context) =>
        !HasBegun(context.Response)
        && context.Response.StatusCode is (StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed)
            ? V2Errors.WriteMessageAsync(
                context.Response,
                context.Response.StatusCode,
                $"{context.Request.Method} {context.Request.Path} is not served here.")
            : Task.CompletedTask;

    /// <summary>Whether some of an answer was written, even if none of it has left yet.</summary>
    private static bool HasBegun(HttpResponse response) => response.HasStarted || response.ContentType is not null;
}
