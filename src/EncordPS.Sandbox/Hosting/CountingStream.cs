namespace EncordPS.Sandbox.Hosting;

/// <summary>Counts what is written to an answer on its way to the connection.</summary>
internal sealed class CountingStream(Stream inner) : AnswerBody
{
    public long Written { get; private set; }

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await inner.WriteAsync(buffer, cancellationToken);
        Written += buffer.Length;
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);
}
