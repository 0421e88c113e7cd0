using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EncordPS.Answers;

/// <summary>Reads the elements of a list that is still arriving.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
internal interface IElementReader<T>
{
    /// <summary>How the generated code reads an element.</summary>
    JsonTypeInfo<T> Type { get; }

    /// <summary>Reads the element whose first token the reader stands at.</summary>
    /// <param name="reader">The reader; stands at the last token of the element afterwards.</param>
    /// <param name="available">All that the reader reads from.</param>
    /// <param name="element">The element.</param>
    /// <returns>False when the element is not complete; the reader is of no use then.</returns>
    /// <exception cref="JsonException">It is not what the type says.</exception>
    bool TryRead(ref Utf8JsonReader reader, ReadOnlySpan<byte> available, out T element);
}
