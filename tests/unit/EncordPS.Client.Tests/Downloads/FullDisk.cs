namespace EncordPS.Client.Tests.Downloads;

/// <summary>A disk with room for nothing, as Linux tells it.</summary>
internal sealed class FullDisk(Stream file) : MemoryStream
{
    private const int NoSpaceLeft = 28;

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        throw new IOException("No space left on device", NoSpaceLeft);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        throw new IOException("No space left on device", NoSpaceLeft);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }

        base.Dispose(disposing);
    }
}
