using System.Runtime.CompilerServices;
using System.Text.Json;

namespace EncordPS.Answers;

/// <summary>
/// Reads an answer that is an object around one long array, such as {"status": 200, "response": [{…}, {…}]}: the
/// elements are given out as they arrive, and the few other members of the object are kept for afterwards. Memory is
/// bounded by the longest element, not by their number.
/// </summary>
/// <typeparam name="T">The type of an element.</typeparam>
internal sealed class JsonArrayStream<T>(Answer answer, string arrayName, IElementReader<T> elementReader)
{
    // A single element beyond this is no data row but a mistake, or an attack on memory.
    private const int LongestElement = 64 * 1024 * 1024;

    // Each try scans an incomplete element from its start. A long one is tried again when half as much more has come: else
    // the time would grow with the square of its length.
    private const int LongForAnElement = 1024 * 1024;

    private readonly JsonArrayParser<T> _parser = new(arrayName, elementReader);
    private bool _hasBegun;

    /// <summary>The other members of the object, once the elements have been read.</summary>
    public IReadOnlyDictionary<string, JsonElement> Members => _parser.Members;

    /// <summary>Whether the list was there at all, once the answer has been read.</summary>
    public bool HasArray => _parser.HasArray;

    /// <summary>The elements, in the portions that arrive together.</summary>
    public async IAsyncEnumerable<IReadOnlyList<T>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using AnswerBuffer buffer = new(answer, LongestElement, cancellationToken);
        int worthwhile = 0;
        while (!_parser.IsComplete)
        {
            await buffer.FillAsync(worthwhile);
            List<T> portion = [];
            EncordException? failure = Parse(buffer.Available, buffer.IsLast, portion, out int consumed);
            // The elements before a fault are good.
            if (portion.Count > 0)
            {
                yield return portion;
            }

            if (failure is not null)
            {
                throw failure;
            }

            buffer.Use(consumed);
            int rest = buffer.Available.Length;
            worthwhile = consumed == 0 && rest > LongForAnElement ? rest + (rest / 2) : 0;
        }

        await buffer.EndAsync();
    }

    private EncordException? Parse(ReadOnlySpan<byte> available, bool isLast, List<T> portion, out int consumed)
    {
        consumed = 0;
        try
        {
            consumed = _parser.Parse(available, isLast, portion);
            _hasBegun |= consumed > 0;
            return isLast && !_parser.IsComplete ? Describe(available, isLast) : null;
        }
        catch (JsonException e)
        {
            return Describe(available, isLast, e);
        }
        catch (InvalidOperationException)
        {
            // What System.Text.Json throws for a text that is not UTF-8.
            return Describe(available, isTruncated: false);
        }
    }

    private EncordException Describe(ReadOnlySpan<byte> rest, bool isTruncated, JsonException? cause = null) =>
        NotJson.Describe(answer.Context, rest, isTruncated, cause, isBeginning: !_hasBegun);
}
