using Microsoft.AspNetCore.Http;

namespace EncordPS.Tests.Support;

/// <summary>Answers that a service, or something in front of it, may give.</summary>
internal static class Answers
{
    public static RequestDelegate Json(string body, int status = 200) => Text(body, status, "application/json");

    public static RequestDelegate Html(int status = 200) =>
        Text("<!DOCTYPE html>\n<html><body><h1>Sign in to the guest network</h1></body></html>", status, "text/html");

    public static RequestDelegate Text(string body, int status = 200, string type = "text/plain") => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(body);
    };

    /// <summary>The beginning of an answer, and when that was seen, the connection breaks.</summary>
    public static RequestDelegate BrokenOffAfter(string body, Task seen) => async context =>
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
        await context.Response.Body.FlushAsync();
        await seen.WaitAsync(context.RequestAborted);
        context.Abort();
    };

    /// <summary>An answer in two halves, the second of which waits.</summary>
    public static RequestDelegate Halves(string first, Task until, string second) => async context =>
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(first);
        await context.Response.Body.FlushAsync();
        await until.WaitAsync(context.RequestAborted);
        await context.Response.WriteAsync(second);
    };

    /// <summary>One answer after another; the last one stays.</summary>
    public static RequestDelegate Sequence(params string[] bodies)
    {
        int next = 0;
        return context => Json(bodies[Math.Min(Interlocked.Increment(ref next), bodies.Length) - 1])(context);
    }

    /// <summary>A data row as the legacy API writes it.</summary>
    public static string Row(int number, string type = "IMAGE") =>
        $$"""
        {"data_hash": "00000000-0000-4000-8000-{{number:000000000000}}", "data_title": "row-{{number}}", "data_type": "{{type}}",
         "created_at": "2025-01-02 03:04:05", "last_edited_at": "2025-01-02 03:04:05", "storage_location": 1}
        """;

    /// <summary>The rows of a listing, in the envelope of the legacy API.</summary>
    public static string Listing(params IEnumerable<string> rows) => $$"""{"status": 200, "response": [{{string.Join(",", rows)}}]}""";
}
