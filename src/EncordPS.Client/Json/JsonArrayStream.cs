using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EncordPS.Http;

namespace EncordPS.Json;

/// <summary>
/// Reads an answer that is an object around one long array, such as {"status": 200, "response": [{…}, {…}]}: the
/// elements are given out as they arrive, and the few other members of the object are kept for afterwards. Memory is
/// bounded by the longest element, not by their number.
/// </summary>
/// <typeparam name="T">The type of an element.</typeparam>
internal sealed class JsonArrayStream<T>(Answer answer, string arrayName, JsonTypeInfo<T> elementType)
{
    private const int InitialBuffer = 64 * 1024;

    // A single element beyond this is no data row but a mistake, or an attack on memory.
    private const int LongestElement = 64 * 1024 * 1024;

    // The scan of an element begins anew with each try: a long one is tried when half as much again has come, or the time
    // would grow with the square of its length.
    private const int LongForAnElement = 1024 * 1024;

    private readonly JsonArrayParser<T> _parser = new(arrayName, elementType);
    private bool _hasBegun;

    /// <summary>The other members of the object, once the elements have been read.</summary>
    public IReadOnlyDictionary<string, JsonElement> Members => _parser.Members;

    /// <summary>Whether the list was there at all, once the answer has been read.</summary>
    public bool HasArray => _parser.HasArray;

    /// <summary>The elements, in the portions that arrive together.</summary>
    public async IAsyncEnumerable<IReadOnlyList<T>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(InitialBuffer);
        try
        {
            int filled = 0;
            int worthwhile = 0;
            while (!_parser.IsComplete)
            {
                int read = await answer.Body.ReadAsync(buffer, filled, buffer.Length - filled, cancellationToken);
                filled += read;
                if (read > 0 && filled < worthwhile && filled < buffer.Length)
                {
                    continue;
                }

                List<T> portion = [];
                int consumed = Parse(buffer.AsSpan(0, filled), isLast: read == 0, portion);
                filled -= consumed;
                buffer.AsSpan(consumed, filled).CopyTo(buffer);
                worthwhile = consumed == 0 && filled > LongForAnElement ? filled + (filled / 2) : 0;
                if (portion.Count > 0)
                {
                    yield return portion;
                }

                if (filled == buffer.Length)
                {
                    buffer = Grow(buffer);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private int Parse(ReadOnlySpan<byte> available, bool isLast, List<T> portion)
    {
        try
        {
            int consumed = _parser.Parse(available, isLast, portion);
            _hasBegun |= consumed > 0;
            return isLast && !_parser.IsComplete ? throw Describe(available, isLast) : consumed;
        }
        catch (JsonException e)
        {
            throw Describe(available, isLast, e);
        }
        catch (InvalidOperationException)
        {
            // What System.Text.Json throws for a text that is not UTF-8.
            throw Describe(available, isTruncated: false);
        }
    }

    private EncordException Describe(ReadOnlySpan<byte> rest, bool isTruncated, JsonException? cause = null) =>
        NotJson.Describe(answer.Context, rest, isTruncated, cause, isBeginning: !_hasBegun);

    private byte[] Grow(byte[] buffer)
    {
        if (buffer.Length >= LongestElement)
        {
            throw answer.Context.Malformed(Invariant($"A single element of the answer is longer than {LongestElement:N0} bytes."));
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
