using System.Text.Json.Nodes;
using EncordPS.Json;

namespace EncordPS.Tasks;

/// <summary>What is taken out of DICOM files, which of the copies are saved, and where.</summary>
internal sealed class DicomRedaction
{
    public bool RedactsTags { get; init; } = true;

    public DeidentifyRedactTextMode PixelsMode { get; init; } = DeidentifyRedactTextMode.RedactNoText;

    /// <summary>All of them must be met; null for none.</summary>
    public IReadOnlyList<SaveDeidentifiedDicomCondition>? SaveConditions { get; init; }

    /// <summary>Null for beside the originals.</summary>
    public string? UploadDirectory { get; init; }

    /// <exception cref="ArgumentException">A condition is incomplete.</exception>
    public void AddTo(JsonObject body)
    {
        body["redactDicomTags"] = RedactsTags;
        body["redactPixelsMode"] = WireNames<DeidentifyRedactTextMode>.ToLowerCamel(PixelsMode);
        if (SaveConditions is not null)
        {
            body["saveConditions"] = new JsonArray([.. SaveConditions.Select(static condition => condition.ToJson())]);
        }

        if (UploadDirectory is not null)
        {
            body["uploadDir"] = UploadDirectory;
        }
    }
}
