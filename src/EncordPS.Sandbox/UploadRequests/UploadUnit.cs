using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.UploadRequests;

/// <summary>One thing that an upload job makes an item of, from either of the two formats.</summary>
/// <param name="ItemType">What it becomes.</param>
/// <param name="Files">One file; the frames for groups and series.</param>
/// <param name="ClientMetadata">A JSON object as text, or null.</param>
/// <param name="FrameItems">Items that exist already, for a group that is made of them.</param>
internal sealed record UploadUnit(
    string ItemType,
    IReadOnlyList<UploadFile> Files,
    string? Title,
    string? ClientMetadata,
    IReadOnlyList<Guid>? FrameItems = null)
{
    /// <summary>How a time series is drawn, as JSON text; null for everything else.</summary>
    public string? Settings { get; init; }

    public IEnumerable<string> ObjectUrls => Files.Select(file => file.Url).OfType<string>();

    /// <summary>What the service calls the work on such a unit.</summary>
    public string ActionDescription => ItemType switch
    {
        ItemTypes.Video => "Uploading video",
        ItemTypes.Image => "Uploading image",
        ItemTypes.ImageGroup => "Uploading image group",
        ItemTypes.ImageSequence => "Uploading image sequence",
        ItemTypes.DicomSeries => "Uploading DICOM series",
        ItemTypes.Audio => "Uploading audio",
        ItemTypes.TimeSeries => "Uploading time series",
        ItemTypes.Scene => "Uploading scene",
        ItemTypes.Nifti => "Uploading NIfTI file",
        ItemTypes.PlainText => "Uploading text file",
        _ => "Uploading PDF",
    };
}
