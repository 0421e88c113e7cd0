namespace EncordPS.Client.Tests.Requests;

/// <summary>A list that never ends.</summary>
internal sealed class EndlessStream : MemoryStream
{
    public override int Read(Span<byte> buffer)
    {
        buffer.Fill((byte)'[');
        return buffer.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
}
