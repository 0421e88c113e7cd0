using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.UploadRequests;

/// <summary>Media metadata of a request, in which both spellings of a name occur.</summary>
internal static class MediaFields
{
    private static readonly string[] s_names =
        ["videoMetadata", "imageMetadata", "audioMetadata", "textMetadata", "pdfMetadata"];

    public static MediaInfo? Read(Fields unit)
    {
        foreach (string name in s_names)
        {
            if (unit.OptionalObject(name) is { } given)
            {
                return ReadFields(given);
            }
        }

        return null;
    }

    private static MediaInfo ReadFields(Fields given) => new()
    {
        MimeType = given.OptionalText("mimeType") ?? given.OptionalText("mime_type"),
        FileSize = (long?)(given.OptionalNumber("fileSize") ?? given.OptionalNumber("file_size")),
        Width = given.OptionalInteger("width"),
        Height = given.OptionalInteger("height"),
        Fps = given.OptionalNumber("fps"),
        Duration = given.OptionalNumber("duration"),
        AudioSampleRate = given.OptionalInteger("sampleRate") ?? given.OptionalInteger("sample_rate"),
        AudioBitDepth = given.OptionalInteger("bitDepth") ?? given.OptionalInteger("bit_depth"),
        AudioCodec = given.OptionalText("codec"),
        AudioNumChannels = given.OptionalInteger("numChannels") ?? given.OptionalInteger("num_channels"),
    };
}
