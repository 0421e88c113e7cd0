using System.Globalization;
using System.Numerics;
using EncordPS.Sandbox.Items;
using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>What a group or series is like, going by its frames.</summary>
internal static class GroupMedia
{
    private const double SequenceFps = 25;

    public static MediaInfo Of(Session session, NewItem group, long[] frames)
    {
        MediaInfo sum = Sum(session, frames);
        return group.ItemType switch
        {
            ItemTypes.ImageGroup => sum with { Width = null, Height = null },
            ItemTypes.DicomSeries => sum with
            {
                MimeType = "application/dicom",
                DicomStudyUid = DicomUid(group.Uuid),
                DicomSeriesUid = DicomUid(group.Uuid) + ".1",
            },
            _ => sum with { MimeType = "video/mp4", Fps = SequenceFps, Duration = frames.Length / SequenceFps },
        };
    }

    private static MediaInfo Sum(Session session, long[] frames) => session.First<MediaInfo>(
        """
        SELECT sum(file_size) AS file_size, max(width) AS width, max(height) AS height
        FROM item WHERE id IN (SELECT value FROM json_each(@frames))
        """,
        new { frames = JsonSerializer.Serialize(frames) })! with { FrameCount = frames.Length };

    /// <summary>The standard's own way of making a uid of a uuid: 2.25 and its number in decimal.</summary>
    private static string DicomUid(Guid uuid) =>
        "2.25." + new BigInteger(uuid.ToByteArray(bigEndian: true), isUnsigned: true, isBigEndian: true)
            .ToString(CultureInfo.InvariantCulture);
}
