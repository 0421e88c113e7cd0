using EncordPS.Sandbox.Media;
using EncordPS.Sandbox.UploadRequests;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>The rules about titles of units. Those of single files are in <see cref="FileResolver"/>.</summary>
internal static class UnitTitle
{
    public const int MaximumLength = 300;

    /// <summary>An item that is made of several files of a bucket needs a title of its own.</summary>
    /// <exception cref="UnitException">The title is missing where one is needed, or too long.</exception>
    public static void Check(UploadUnit unit, List<ResolvedFile> files)
    {
        if (unit.Title?.Length > MaximumLength)
        {
            throw new UnitException($"The title '{unit.Title[..40]}…' is longer than {MaximumLength} characters");
        }

        if (string.IsNullOrEmpty(unit.Title) && ItemTypes.HasFrames(unit.ItemType) && files.Exists(file => !file.IsUploaded))
        {
            throw new UnitException($"A title is required for {Describe(unit.ItemType)} of files in a bucket, such as {files[0].Url}");
        }
    }

    private static string Describe(string itemType) => itemType switch
    {
        ItemTypes.DicomSeries => "a DICOM series",
        ItemTypes.ImageSequence => "an image sequence",
        _ => "an image group",
    };
}
