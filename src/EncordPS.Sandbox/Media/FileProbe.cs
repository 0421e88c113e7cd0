using System.Buffers.Binary;

namespace EncordPS.Sandbox.Media;

/// <summary>Reads from the first bytes of a file what it is and, for images and WAV, how large or long.</summary>
internal static class FileProbe
{
    private const int HeaderLength = 64 * 1024;

    /// <returns>What the bytes say; nothing but the size when they are of a kind that is not known here.</returns>
    public static MediaInfo Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        var buffer = new byte[Math.Min(HeaderLength, file.Length)];
        file.ReadExactly(buffer);
        MediaInfo media = ImageHeader.Read(buffer) ?? ReadOther(buffer) ?? new MediaInfo();
        return media with { FileSize = file.Length };
    }

    private static MediaInfo? ReadOther(ReadOnlySpan<byte> header) => header switch
    {
        _ when header.StartsWith("%PDF-"u8) => new MediaInfo { MimeType = "application/pdf" },
        _ when Has(header, 128, "DICM"u8) => new MediaInfo { MimeType = "application/dicom" },
        _ when Has(header, 4, "ftypqt  "u8) => new MediaInfo { MimeType = "video/quicktime" },
        _ when Has(header, 4, "ftyp"u8) => new MediaInfo { MimeType = "video/mp4" },
        _ when Has(header, 0, [0x1A, 0x45, 0xDF, 0xA3]) => new MediaInfo { MimeType = "video/webm" },
        _ when Has(header, 0, "RIFF"u8) && Has(header, 8, "WAVE"u8) => ReadWave(header),
        _ when Has(header, 0, "ID3"u8) => new MediaInfo { MimeType = "audio/mpeg", AudioCodec = "mp3" },
        _ when Has(header, 344, "n+1\0"u8) => new MediaInfo { MimeType = "application/nifti" },
        _ => null,
    };

    private static MediaInfo ReadWave(ReadOnlySpan<byte> header)
    {
        var media = new MediaInfo { MimeType = "audio/wav", AudioCodec = "pcm_s16le" };
        if (header.Length < 44 || !Has(header, 12, "fmt "u8))
        {
            return media;
        }

        double bytesPerSecond = BinaryPrimitives.ReadUInt32LittleEndian(header[28..]);
        uint bytes = BinaryPrimitives.ReadUInt32LittleEndian(header[40..]);
        return media with
        {
            AudioNumChannels = BinaryPrimitives.ReadInt16LittleEndian(header[22..]),
            AudioSampleRate = BinaryPrimitives.ReadInt32LittleEndian(header[24..]),
            AudioBitDepth = BinaryPrimitives.ReadInt16LittleEndian(header[34..]),
            Duration = bytesPerSecond > 0 ? bytes / bytesPerSecond : null,
        };
    }

    private static bool Has(ReadOnlySpan<byte> header, int offset, ReadOnlySpan<byte> mark) =>
        header.Length >= offset + mark.Length && header[offset..].StartsWith(mark);
}
