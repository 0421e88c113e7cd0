using System.Net;
using System.Text;

namespace EncordPS.Client.Tests.Support;

/// <summary>Answers of the service, whole or in pieces.</summary>
internal static class CannedAnswers
{
    public const string Html = "<!DOCTYPE html><html><body>Bad gateway</body></html>";

    public static HttpResponseMessage Of(int status, string body = "", string? retryAfter = null)
    {
        HttpResponseMessage response = new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (retryAfter is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        }

        return response;
    }

    public static HttpResponseMessage Of(Stream body, int status = 200) =>
        new((HttpStatusCode)status) { Content = new StreamContent(body) };

    /// <summary>The success envelope of the legacy API around a response.</summary>
    public static string Legacy(string response) => $$"""{"status": 200, "response": {{response}}}""";

    /// <summary>An answer on its way, for the parts that read bodies.</summary>
    public static Task<Answer> OnItsWayAsync(Stream body, HttpSettings? settings = null) =>
        Answer.CreateAsync(Messages.Legacy(), Of(body), settings ?? Settings.With());
}
