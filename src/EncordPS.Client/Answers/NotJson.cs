using System.Text.Json;
using EncordPS.Errors;

namespace EncordPS.Answers;

/// <summary>Says what an answer is that should have been JSON.</summary>
internal static class NotJson
{
    /// <param name="context">The request that was answered.</param>
    /// <param name="body">The answer, or what is left of it.</param>
    /// <param name="isTruncated">Whether it ended too early.</param>
    /// <param name="cause">What the JSON reader said.</param>
    /// <param name="isBeginning">False when JSON came before the body given here.</param>
    public static EncordException Describe(
        AnswerContext context, ReadOnlySpan<byte> body, bool isTruncated, JsonException? cause = null, bool isBeginning = true)
    {
        // The cause is no inner exception: its text may quote the answer.
        return FirstLetter(body) switch
        {
            '<' when isBeginning => context.Malformed(
                "The answer is HTML, not JSON: something between here and Encord answered in its place, "
                + "such as a proxy or a load balancer."),
            null when isBeginning => Broken("The answer is empty where JSON was expected."),
            _ when isTruncated => Broken("The answer is not complete: its JSON ends in the middle."),
            _ when IsOfReader(cause) => Broken("The answer is not the JSON that the protocol says." + Where(cause)),
            // Another answer would be the same.
            _ => context.Malformed("The answer is not the JSON that the protocol says." + Where(cause)),
        };

        EncordException Broken(string message) => context.Broken(EncordErrorKind.MalformedAnswer, message);
    }

    // True when the JSON itself is damaged, not when an object does not fit its type.
    private static bool IsOfReader(JsonException? cause) =>
        cause is null || cause.GetType() != typeof(JsonException) || cause.InnerException is JsonException;

    private static string Where(JsonException? cause) =>
        cause?.Path is { Length: > 0 } path ? $" The first thing wrong is at {path}." : "";

    private static char? FirstLetter(ReadOnlySpan<byte> body)
    {
        foreach (byte b in body)
        {
            if (b is not ((byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t' or 0xEF or 0xBB or 0xBF))
            {
                return (char)b;
            }
        }

        return null;
    }
}
