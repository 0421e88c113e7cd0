using EncordPS.Transport;

namespace EncordPS.PrivateData;

/// <summary>Bytes that come in parts, as a stream.</summary>
internal sealed class PartsStream(Func<CancellationToken, IAsyncEnumerable<ReadOnlyMemory<byte>>> parts) : ForwardStream
{
    private IAsyncEnumerator<ReadOnlyMemory<byte>>? _parts;
    private ReadOnlyMemory<byte> _rest;

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        _parts ??= parts(cancellationToken).GetAsyncEnumerator(cancellationToken);
        int given = 0;
        while (given < count && (_rest.Length > 0 || await HasMoreAsync()))
        {
            int taken = Math.Min(count - given, _rest.Length);
            _rest.Slice(0, taken).CopyTo(buffer.AsMemory(offset + given));
            _rest = _rest.Slice(taken);
            given += taken;
        }

        return given;
    }

    private async Task<bool> HasMoreAsync()
    {
        bool hasMore = await _parts!.MoveNextAsync();
        _rest = hasMore ? _parts.Current : default;
        return hasMore;
    }
}
