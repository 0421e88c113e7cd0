using System.Text.Json.Serialization;
using EncordPS.Waiting;

namespace EncordPS;

/// <summary>A job that encodes videos of a dataset anew, and how far it is.</summary>
/// <remarks>Source: encord.orm.dataset.ReEncodeVideoTask.</remarks>
public sealed class ReEncodeVideoTask : IJobState
{
    internal const string Submitted = "SUBMITTED";
    internal const string Done = "DONE";

    private static readonly HashSet<string> s_final = new(StringComparer.OrdinalIgnoreCase) { Done, "ERROR", "CANCELLED" };

    /// <summary>The number of the job. It means something together with its dataset only.</summary>
    [JsonIgnore]
    public long JobId { get; internal set; }

    /// <summary>The dataset of the videos, a UUID.</summary>
    [JsonIgnore]
    public string DatasetHash { get; internal set; } = "";

    /// <summary>Where the job stands, in the service's own word: SUBMITTED, DONE, ERROR, or what a newer service says.</summary>
    public string Status { get; init => field = value ?? ""; } = "";

    /// <summary>The new videos; empty until the job is done.</summary>
    public ReEncodeVideoTaskResult[] Result { get; init => field = value ?? []; } = [];

    internal bool IsDone => string.Equals(Status, Done, StringComparison.OrdinalIgnoreCase);

    // The service promises no list of words. One that is not known here says nothing of an end.
    internal bool IsFinal => s_final.Contains(Status);

    bool IJobState.IsFinal => IsFinal;

    bool IJobState.IsDone => IsDone;

    string IJobState.StatusName => Status;

    JobUnits? IJobState.Units => null;

    /// <inheritdoc />
    public override string ToString() => string.Format(InvariantCulture, "{0}: {1}", JobId, Status);
}
