using EncordPS.Sandbox.Items;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>Puts two accounts of a file together.</summary>
internal static class MediaMerge
{
    /// <summary>What <paramref name="first"/> knows, and for the rest what <paramref name="second"/> does.</summary>
    public static Media Prefer(Media? first, Media second) => first is null ? second : second with
    {
        MimeType = first.MimeType ?? second.MimeType,
        FileSize = first.FileSize ?? second.FileSize,
        Width = first.Width ?? second.Width,
        Height = first.Height ?? second.Height,
        Fps = first.Fps ?? second.Fps,
        Duration = first.Duration ?? second.Duration,
        FrameCount = first is { Fps: { } fps, Duration: { } duration }
            ? (int)Math.Round(fps * duration)
            : second.FrameCount,
        AudioSampleRate = first.AudioSampleRate ?? second.AudioSampleRate,
        AudioBitDepth = first.AudioBitDepth ?? second.AudioBitDepth,
        AudioCodec = first.AudioCodec ?? second.AudioCodec,
        AudioNumChannels = first.AudioNumChannels ?? second.AudioNumChannels,
    };
}
