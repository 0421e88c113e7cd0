using System.Buffers.Binary;

namespace EncordPS.Sandbox.Media;

/// <summary>Type and size of PNG, JPEG, GIF, BMP and WebP images.</summary>
internal static class ImageHeader
{
    private const int FirstWebPFrame = 30;

    public static MediaInfo? Read(ReadOnlySpan<byte> bytes) =>
        bytes.Length < FirstWebPFrame ? null
        : bytes is [0x89, 0x50, 0x4E, 0x47, ..] ? Png(bytes)
        : bytes.StartsWith("GIF8"u8) ? Gif(bytes)
        : bytes.StartsWith("BM"u8) ? Bmp(bytes)
        : bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? WebP(bytes)
        : bytes is [0xFF, 0xD8, 0xFF, ..] ? Jpeg(bytes)
        : null;

    private static MediaInfo Png(ReadOnlySpan<byte> bytes) => Image(
        "image/png",
        BinaryPrimitives.ReadInt32BigEndian(bytes[16..]),
        BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));

    private static MediaInfo Gif(ReadOnlySpan<byte> bytes) => Image(
        "image/gif",
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]),
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));

    private static MediaInfo Bmp(ReadOnlySpan<byte> bytes) => Image(
        "image/bmp",
        BinaryPrimitives.ReadInt32LittleEndian(bytes[18..]),
        Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(bytes[22..])));

    private static MediaInfo WebP(ReadOnlySpan<byte> bytes) => (char)bytes[15] switch
    {
        // The extended form; then the lossless one, with 14 bits each; then the lossy one.
        'X' => Image("image/webp", 1 + Read24(bytes[24..]), 1 + Read24(bytes[27..])),
        'L' => Image(
            "image/webp",
            1 + (BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]) & 0x3FFF),
            1 + ((BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]) >> 14) & 0x3FFF)),
        _ => Image(
            "image/webp",
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF,
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF),
    };

    /// <summary>Follows the segments up to the frame header, which may stand behind a long one of metadata.</summary>
    private static MediaInfo Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (int at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            byte marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return Image(
                    "image/jpeg",
                    BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return new MediaInfo { MimeType = "image/jpeg" };
    }

    private static long Read24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static MediaInfo Image(string type, long width, long height) =>
        width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue
            ? new MediaInfo { MimeType = type, Width = (int)width, Height = (int)height }
            : new MediaInfo { MimeType = type };
}
