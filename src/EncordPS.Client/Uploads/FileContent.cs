using System.Net;
using System.Security.Cryptography;
using EncordPS.Digests;
using EncordPS.LocalFiles;

namespace EncordPS.Uploads;

/// <summary>
/// The body of an upload: a file of known length, read and sent piece by piece, so that memory does not grow with it.
/// </summary>
/// <param name="file">What is sent.</param>
/// <param name="source">The opened file. Owned by the content.</param>
/// <param name="onSent">Told of the bytes of each piece.</param>
/// <param name="cancellationToken">Ends the transfer.</param>
internal sealed class FileContent(LocalFile file, Stream source, Action<int> onSent, CancellationToken cancellationToken) : HttpContent
{
    public const int PieceLength = 128 * 1024;

    /// <summary>The MD5 digest of what was sent, in base64; null until all is.</summary>
    public string? Md5 { get; private set; }

    /// <summary>Why the file could not be read on; null when the network is to blame, or nobody.</summary>
    public LocalFileException? Failure { get; private set; }

    protected override async Task SerializeToStreamAsync(Stream target, TransportContext? context)
    {
        byte[] piece = new byte[PieceLength];
        using IncrementalHash digest = FileDigests.NewMd5();
        for (long left = file.Length; left > 0;)
        {
            int read = await ReadAsync(piece, (int)Math.Min(left, PieceLength));
            digest.AppendData(piece, 0, read);
            await target.WriteAsync(piece, 0, read, cancellationToken);
            left -= read;
            onSent(read);
        }

        Md5 = Convert.ToBase64String(digest.GetHashAndReset());
    }

    // The length is known, so that nothing is sent in chunks: storage takes none.
    protected override bool TryComputeLength(out long length)
    {
        length = file.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task<int> ReadAsync(byte[] piece, int count)
    {
        try
        {
            int read = await source.ReadAsync(piece, 0, count, cancellationToken);
            Failure = read > 0 ? null : file.Changed();
            return Failure is null ? read : throw Failure;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Failure = file.NotReadable(e);
            throw Failure;
        }
    }
}
