namespace EncordPS.Tasks;

/// <summary>The state of a de-identification as the v2 API writes it.</summary>
internal sealed class DicomDeidentificationState
{
    public const string Pending = "PENDING";

    public string Status { get; init => field = value ?? ""; } = "";

    public string[] Urls { get; init => field = value ?? []; } = [];
}
