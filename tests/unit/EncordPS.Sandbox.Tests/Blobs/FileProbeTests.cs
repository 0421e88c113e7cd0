using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.Tests.Blobs;

public sealed class FileProbeTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D4948445200000140000000F00802000000", "image/png", 320, 240)]
    [InlineData("4749463839614001F000", "image/gif", 320, 240)]
    [InlineData("424D00000000000000003600000028000000400100000FFFFFFF", "image/bmp", 320, 241)]
    [InlineData("FFD8FFE000104A46494600010100000100010000FFC000110800F0014003", "image/jpeg", 320, 240)]
    [InlineData("5249464600000000574542505650385800000000000000003F0100EF0000", "image/webp", 320, 240)]
    [InlineData("255044462D312E340A", "application/pdf", null, null)]
    [InlineData("00000018667479706D703432", "video/mp4", null, null)]
    [InlineData("68656C6C6F", null, null, null)]
    public void The_first_bytes_tell_what_a_file_is(string hex, string? type, int? width, int? height)
    {
        File.WriteAllBytes(_path, [.. Convert.FromHexString(hex), .. new byte[40]]);

        MediaInfo media = FileProbe.Read(_path);

        Assert.Equal((type, width, height), (media.MimeType, media.Width, media.Height));
        Assert.Equal((hex.Length / 2) + 40, media.FileSize);
    }

    [Fact]
    public void No_bytes_at_all_make_it_fall_over()
    {
        var random = new Random(1);
        byte[] starts = [0x89, 0x47, 0x42, 0xFF, 0x52, 0x25, 0x00];
        for (int round = 0; round < 2000; round++)
        {
            byte[] bytes = new byte[random.Next(0, 400)];
            random.NextBytes(bytes);
            if (bytes.Length > 4)
            {
                bytes[0] = starts[random.Next(starts.Length)];
                (bytes[1], bytes[2]) = bytes[0] == 0xFF ? ((byte)0xD8, (byte)0xFF) : (bytes[1], bytes[2]);
            }

            File.WriteAllBytes(_path, bytes);
            FileProbe.Read(_path);
        }
    }

    public void Dispose() => File.Delete(_path);
}
