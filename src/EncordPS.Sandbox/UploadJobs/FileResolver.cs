using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Items;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>Looks at the files of a unit before anything is written down.</summary>
internal static class FileResolver
{
    private const int MaximumTitle = 300;

    /// <exception cref="UnitException">It cannot be read.</exception>
    public static ResolvedFile Resolve(Session session, UploadFile file, string itemType)
    {
        Uri url = ObjectUrl.Check(file.Url);
        string title = string.IsNullOrEmpty(file.Title) ? ObjectUrl.DefaultTitle(url) : file.Title;
        if (title.Length > MaximumTitle)
        {
            throw new UnitException($"The title of {file.Url} is longer than {MaximumTitle} characters");
        }

        Media media = Complete(file.Media, PlausibleMedia.Of(itemType, file.Url!));
        return new ResolvedFile(file.Url!, title, media, file.PlaceholderItemUuid ?? Guid.NewGuid());
    }

    /// <summary>What the caller says is believed; the rest is made up.</summary>
    private static Media Complete(Media? given, Media plausible) => given is null ? plausible : plausible with
    {
        MimeType = given.MimeType ?? plausible.MimeType,
        FileSize = given.FileSize ?? plausible.FileSize,
        Width = given.Width ?? plausible.Width,
        Height = given.Height ?? plausible.Height,
        Fps = given.Fps ?? plausible.Fps,
        Duration = given.Duration ?? plausible.Duration,
        FrameCount = given is { Fps: { } fps, Duration: { } duration } ? (int)Math.Round(fps * duration) : plausible.FrameCount,
        AudioSampleRate = given.AudioSampleRate ?? plausible.AudioSampleRate,
        AudioBitDepth = given.AudioBitDepth ?? plausible.AudioBitDepth,
        AudioCodec = given.AudioCodec ?? plausible.AudioCodec,
        AudioNumChannels = given.AudioNumChannels ?? plausible.AudioNumChannels,
    };
}
