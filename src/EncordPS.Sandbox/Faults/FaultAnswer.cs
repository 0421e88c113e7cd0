using System.Globalization;

namespace EncordPS.Sandbox.Faults;

/// <summary>The faults that are answers of their own: a status instead of what was asked for.</summary>
internal static class FaultAnswer
{
    /// <returns>Null when the fault is none of these.</returns>
    public static Task? TryWriteAsync(FaultKind fault, HttpResponse response, TimeProvider clock) => fault switch
    {
        FaultKind.RateLimit => WriteRateLimitAsync(response, "1"),
        FaultKind.RateLimitDate =>
            WriteRateLimitAsync(response, clock.GetUtcNow().AddSeconds(2).ToString("R", CultureInfo.InvariantCulture)),
        FaultKind.RateLimitBare => WriteHtmlAsync(response, StatusCodes.Status429TooManyRequests),
        FaultKind.RateLimitEnvelope => WriteEnvelopeAsync(response),
        FaultKind.ServerError => V2Errors.WriteMessageAsync(response, StatusCodes.Status500InternalServerError, "Injected"),
        FaultKind.BadGateway => WriteHtmlAsync(response, StatusCodes.Status502BadGateway),
        FaultKind.Unavailable => V2Errors.WriteMessageAsync(response, StatusCodes.Status503ServiceUnavailable, "Injected"),
        FaultKind.GatewayTimeout => WriteHtmlAsync(response, StatusCodes.Status504GatewayTimeout),
        FaultKind.TooLarge => WriteHtmlAsync(response, StatusCodes.Status413PayloadTooLarge),
        FaultKind.ExpiredUrl => V2Errors.WriteMessageAsync(response, StatusCodes.Status403Forbidden, "ExpiredToken"),
        _ => null,
    };

    private static Task WriteRateLimitAsync(HttpResponse response, string retryAfter)
    {
        response.Headers.RetryAfter = retryAfter;
        return V2Errors.WriteMessageAsync(response, StatusCodes.Status429TooManyRequests, "Rate limit exceeded");
    }

    /// <summary>What stands between the client and the service speaks HTML.</summary>
    private static Task WriteHtmlAsync(HttpResponse response, int status)
    {
        response.StatusCode = status;
        response.ContentType = "text/html";
        return response.WriteAsync($"<html><head><title>{status}</title></head><body><h1>{status}</h1></body></html>");
    }

    private static Task WriteEnvelopeAsync(HttpResponse response)
    {
        response.ContentType = "application/json";
        return response.WriteAsync("""{"status": 429, "response": ["RATE_LIMIT_ERROR"], "payload": null}""");
    }
}
