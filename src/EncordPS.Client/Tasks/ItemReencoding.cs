using System.Text.Json;
using System.Text.Json.Serialization;
using EncordPS.Json;
using EncordPS.Waiting;

namespace EncordPS;

/// <summary>A job that encodes videos of the storage anew, and how far it is.</summary>
/// <remarks>Source: encord.orm.storage.ReencodeVideoItemsResponse.</remarks>
public sealed class ItemReencoding : ServiceObject, IJobState
{
    internal const string Submitted = "submitted";

    private static readonly HashSet<string> s_final = new(StringComparer.OrdinalIgnoreCase) { "done", "error", "cancelled" };

    /// <summary>The id of the job.</summary>
    [JsonIgnore]
    public Guid ReencodingJobId { get; internal set; }

    /// <summary>Where the job stands, in the service's own word: submitted, done, error, or what a newer service says.</summary>
    public string Status { get; init => field = value ?? ""; } = "";

    /// <summary>
    /// What came of it, as dictionaries and lists; null until the job is done. The service does not say what is in it.
    /// </summary>
    [JsonIgnore]
    public object? Result => Outcome is { } outcome ? JsonValues.ToObject(outcome) : null;

    [JsonInclude]
    [JsonPropertyName("result")]
    internal JsonElement? Outcome { get; init; }

    // The service promises no list of words. One that is not known here says nothing of an end.
    bool IJobState.IsFinal => s_final.Contains(Status);

    bool IJobState.IsDone => string.Equals(Status, "done", StringComparison.OrdinalIgnoreCase);

    string IJobState.StatusName => Status;

    JobUnits? IJobState.Units => null;

    /// <inheritdoc />
    public override string ToString() => $"{ReencodingJobId:D}: {Status}";
}
