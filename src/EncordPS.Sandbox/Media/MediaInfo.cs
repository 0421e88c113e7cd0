namespace EncordPS.Sandbox.Media;

/// <summary>What is known of a file without opening it. Sizes in bytes and pixels, durations in seconds.</summary>
internal sealed record MediaInfo
{
    public string? MimeType { get; init; }

    public long? FileSize { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public double? Fps { get; init; }

    public double? Duration { get; init; }

    public int? FrameCount { get; init; }

    public int? AudioSampleRate { get; init; }

    public int? AudioBitDepth { get; init; }

    public string? AudioCodec { get; init; }

    public int? AudioNumChannels { get; init; }

    public string? DicomStudyUid { get; init; }

    public string? DicomSeriesUid { get; init; }

    public string? DicomInstanceUid { get; init; }

    /// <summary>Fills in from <paramref name="other"/> what is not known here.</summary>
    public MediaInfo OrElse(MediaInfo other) => other with
    {
        MimeType = MimeType ?? other.MimeType,
        FileSize = FileSize ?? other.FileSize,
        Width = Width ?? other.Width,
        Height = Height ?? other.Height,
        Fps = Fps ?? other.Fps,
        Duration = Duration ?? other.Duration,
        FrameCount = this is { Fps: { } fps, Duration: { } duration }
            ? (int)Math.Round(fps * duration)
            : other.FrameCount,
        AudioSampleRate = AudioSampleRate ?? other.AudioSampleRate,
        AudioBitDepth = AudioBitDepth ?? other.AudioBitDepth,
        AudioCodec = AudioCodec ?? other.AudioCodec,
        AudioNumChannels = AudioNumChannels ?? other.AudioNumChannels,
    };
}
