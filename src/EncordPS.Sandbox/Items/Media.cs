namespace EncordPS.Sandbox.Items;

/// <summary>What is known of a file without opening it. Sizes in bytes and pixels, durations in seconds.</summary>
internal sealed record Media
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
}
