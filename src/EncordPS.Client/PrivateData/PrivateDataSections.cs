namespace EncordPS.PrivateData;

/// <summary>The sections of a description of private files, and what their units become.</summary>
internal static class PrivateDataSections
{
    public const string ImageGroups = "image_groups";
    public const string FromItems = "image_groups_from_items";
    public const string Scenes = "scenes";

    private static readonly Dictionary<string, PrivateDataKind> s_kinds = new(StringComparer.Ordinal)
    {
        ["videos"] = PrivateDataKind.Video,
        ["images"] = PrivateDataKind.Image,
        [ImageGroups] = PrivateDataKind.ImageGroup,
        ["dicom_series"] = PrivateDataKind.DicomSeries,
        ["audio"] = PrivateDataKind.Audio,
        ["time_series"] = PrivateDataKind.TimeSeries,
        ["nifti"] = PrivateDataKind.Nifti,
        ["text"] = PrivateDataKind.Text,
        ["pdfs"] = PrivateDataKind.Pdf,
        ["pdf"] = PrivateDataKind.Pdf,
        [Scenes] = PrivateDataKind.Scene,
        [FromItems] = PrivateDataKind.ImageGroupFromItems,
    };

    /// <summary>The names that this version knows.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. s_kinds.Keys];

    /// <summary>Whether this version knows a section.</summary>
    public static bool IsKnown(string section) => s_kinds.ContainsKey(section);

    /// <summary>What the units of a section become.</summary>
    public static PrivateDataKind KindOf(string section, bool createsVideo) =>
        !s_kinds.TryGetValue(section, out PrivateDataKind kind) ? PrivateDataKind.Unknown
        : kind == PrivateDataKind.ImageGroup && createsVideo ? PrivateDataKind.ImageSequence
        : kind;

    /// <summary>The section that units of a kind stand in.</summary>
    /// <exception cref="ArgumentException">The kind is unknown.</exception>
    public static string Of(PrivateDataKind kind) =>
        kind == PrivateDataKind.ImageSequence
            ? ImageGroups
            : s_kinds.FirstOrDefault(section => section.Value == kind).Key
                ?? throw new ArgumentException($"No section has units of the kind {kind}.", nameof(kind));
}
