using System.Text.Json;
using System.Text.Json.Nodes;
using EncordPS.Bodies;
using EncordPS.Json;
using EncordPS.Transport;

namespace EncordPS.Protocols;

/// <summary>One call of the legacy API: its real method, subject and payload travel in the body.</summary>
/// <param name="Type">The query type, such as "datarows".</param>
/// <param name="Method">GET, POST, PUT or DELETE.</param>
/// <param name="DatasetHash">The dataset that the call belongs to; null for calls of the user.</param>
internal sealed record LegacyQuery(string Type, string Method, string? DatasetHash)
{
    /// <summary>The subject of the call: a hash, a list of hashes, a job number, or null.</summary>
    public JsonNode? Uid { get; init; }

    /// <summary>The arguments of the call, or null.</summary>
    public JsonNode? Payload { get; init; }

    /// <summary>What stands in the place of its mark in the payload; null for nothing.</summary>
    public LongText? LongText { get; init; }

    /// <inheritdoc cref="ApiCall.IsRepeatable" />
    public bool IsRepeatable { get; init; }

    /// <inheritdoc cref="ApiCall.Hold" />
    public TimeSpan Hold { get; init; }

    public ApiCall ToCall()
    {
        byte[] body = WriteBody();
        return new(HttpMethod.Post, DatasetHash is null ? "/public/user" : "/public")
        {
            IsLegacy = true,
            Operation = $"{Type} {Method}",
            Body = LongText is null ? body : null,
            LongBody = LongText is null ? null : StreamedBody.Of(body, LongText),
            ResourceId = DatasetHash is null ? null : HeaderValue(DatasetHash),
            IsRepeatable = IsRepeatable,
            Hold = Hold,
        };
    }

    // The id travels in a header, and is what a person typed. Whether there is such a dataset is for the service to say.
    private static string HeaderValue(string datasetHash) =>
        datasetHash.All(static c => c is > ' ' and <= '~')
            ? datasetHash
            : throw new EncordException(
                EncordErrorKind.InvalidArguments,
                "The id of the dataset has characters that no id has. It is a UUID, such as a6efaac9-e409-5597-8939-3b22eb80a778.");

    private byte[] WriteBody()
    {
        using MemoryStream body = new();
        using (Utf8JsonWriter writer = new(body))
        {
            writer.WriteStartObject();
            writer.WriteString("query_type", Type);
            writer.WriteString("query_method", Method);
            writer.WriteStartObject("values");
            WriteMember(writer, "uid", Uid);
            WriteMember(writer, "payload", Payload);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return WholeLetters.CheckedBody(body.ToArray(), Uid, Payload);
    }

    // Both members are always there: the service tells null from absent.
    private static void WriteMember(Utf8JsonWriter writer, string name, JsonNode? value)
    {
        writer.WritePropertyName(name);
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }
}
