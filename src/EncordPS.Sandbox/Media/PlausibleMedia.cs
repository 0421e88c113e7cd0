using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EncordPS.Sandbox.Media;

/// <summary>
/// Properties of a file, made up from its URL: the same URL always gives the same values, another URL gives
/// others.
/// </summary>
internal static class PlausibleMedia
{
    private static readonly (int Width, int Height)[] s_sizes = [(640, 480), (1280, 720), (1920, 1080), (3840, 2160)];
    private static readonly double[] s_frameRates = [24, 25, 29.97, 30, 60];

    public static MediaInfo Of(string itemType, string url)
    {
        var dice = new Dice(url);
        var file = new MediaInfo { MimeType = MimeTypes.Of(itemType, url), FileSize = dice.Next(20_000, 8_000_000) };
        return itemType switch
        {
            ItemTypes.Video => Video(file, ref dice),
            ItemTypes.Image => Image(file, ref dice),
            ItemTypes.Audio => Audio(file, ref dice),
            ItemTypes.DicomFile => file with
            {
                Width = 512,
                Height = 512,
                DicomInstanceUid = $"1.2.826.0.1.{dice.Next(1, int.MaxValue)}",
            },
            _ => file,
        };
    }

    private static MediaInfo Image(MediaInfo file, ref Dice dice)
    {
        (int width, int height) = s_sizes[dice.Next(0, s_sizes.Length)];
        return file with { Width = width, Height = height };
    }

    private static MediaInfo Video(MediaInfo file, ref Dice dice)
    {
        double fps = s_frameRates[dice.Next(0, s_frameRates.Length)];
        int seconds = dice.Next(5, 600);
        return Image(file, ref dice) with
        {
            Fps = fps,
            Duration = seconds,
            FrameCount = (int)(seconds * fps),
            FileSize = seconds * 250_000L,
        };
    }

    private static MediaInfo Audio(MediaInfo file, ref Dice dice) => file with
    {
        Duration = dice.Next(10, 1200),
        AudioSampleRate = 44_100,
        AudioBitDepth = 16,
        AudioCodec = file.MimeType == "audio/wav" ? "pcm_s16le" : "mp3",
        AudioNumChannels = dice.Next(1, 3),
    };

    private ref struct Dice(string seed)
    {
        private readonly byte[] _digest = SHA256.HashData(Encoding.UTF8.GetBytes(seed));
        private int _next;

        public int Next(int minimum, int limit)
        {
            uint number = BinaryPrimitives.ReadUInt32LittleEndian(_digest.AsSpan(_next++ % 7 * sizeof(uint)));
            return minimum + (int)(number % (uint)(limit - minimum));
        }
    }
}
