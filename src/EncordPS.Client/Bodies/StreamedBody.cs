using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace EncordPS.Bodies;

/// <summary>
/// A JSON body too long to be in memory: a text that is opened again for each attempt, between a beginning and an end.
/// </summary>
/// <param name="Beginning">What stands before the text.</param>
/// <param name="OpenAsync">Opens the text.</param>
/// <param name="TextLength">How many bytes the text has.</param>
/// <param name="Ending">What stands behind it.</param>
internal sealed record StreamedBody(
    byte[] Beginning, Func<CancellationToken, Task<Stream>> OpenAsync, long TextLength, byte[] Ending)
{
    private const int Portion = 64 * 1024;

    /// <summary>A body with a text in the place of its mark.</summary>
    public static StreamedBody Of(byte[] body, LongText text)
    {
        byte[] mark = Encoding.UTF8.GetBytes($"\"{text.Mark}\"");
        int at = body.AsSpan().IndexOf(mark);
        return new StreamedBody(
            body.AsSpan(0, at).ToArray(), text.OpenAsync, text.Length, body.AsSpan(at + mark.Length).ToArray());
    }

    /// <summary>How many bytes the body has.</summary>
    public long Length => Beginning.Length + TextLength + Ending.Length;

    /// <summary>The SHA-256 of the body, for its signature.</summary>
    public async Task<byte[]> HashAsync(CancellationToken cancellationToken)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await ForEachPortionAsync(
            (bytes, count) =>
            {
                hash.AppendData(bytes, 0, count);
                return Task.CompletedTask;
            },
            cancellationToken);
        return hash.GetHashAndReset();
    }

    /// <summary>As much of its beginning as is shown.</summary>
    public async Task<byte[]> ReadBeginningAsync(int most, CancellationToken cancellationToken)
    {
        byte[] shown = new byte[(int)Math.Min(most, Length)];
        int count = Math.Min(Beginning.Length, shown.Length);
        Array.Copy(Beginning, shown, count);
        using Stream text = await OpenAsync(cancellationToken);
        for (int read = 1; read > 0 && count < shown.Length; count += read)
        {
            read = await text.ReadAsync(shown, count, shown.Length - count, cancellationToken);
        }

        int rest = Math.Min(Ending.Length, shown.Length - count);
        Array.Copy(Ending, 0, shown, count, rest);
        return shown.AsSpan(0, count + rest).ToArray();
    }

    /// <summary>The content of one attempt.</summary>
    public HttpContent ToContent() => new Content(this);

    private async Task ForEachPortionAsync(Func<byte[], int, Task> take, CancellationToken cancellationToken)
    {
        await take(Beginning, Beginning.Length);
        using (Stream text = await OpenAsync(cancellationToken))
        {
            byte[] buffer = new byte[Portion];
            long length = 0;
            for (int read; (read = await text.ReadAsync(buffer, 0, buffer.Length, cancellationToken)) > 0; length += read)
            {
                await take(buffer, read);
            }

            if (length != TextLength)
            {
                throw new EncordException(EncordErrorKind.InvalidArguments, "The file was changed while it was sent.");
            }
        }

        await take(Ending, Ending.Length);
    }

    /// <summary>The body as one attempt sends it.</summary>
    private sealed class Content(StreamedBody body) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            body.ForEachPortionAsync((bytes, count) => stream.WriteAsync(bytes, 0, count), CancellationToken.None);

        protected override bool TryComputeLength(out long length)
        {
            length = body.Length;
            return true;
        }
    }
}
