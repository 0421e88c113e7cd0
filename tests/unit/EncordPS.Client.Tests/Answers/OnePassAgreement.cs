using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EncordPS.Client.Tests.Fuzzing;

namespace EncordPS.Client.Tests.Answers;

/// <summary>The fast way to read an element gives the same as the generated code, whatever the element is like.</summary>
/// <param name="makeReader">Makes the fast reader.</param>
/// <param name="type">How the generated code reads an element.</param>
/// <param name="shown">How an element is shown, to compare it.</param>
internal sealed class OnePassAgreement<T>(Func<IElementReader<T>> makeReader, JsonTypeInfo<T> type, Func<T, string> shown)
{
    public OnePassAgreement(Func<IElementReader<T>> makeReader, JsonTypeInfo<T> type, JsonTypeInfo<T> shown)
        : this(makeReader, type, element => JsonSerializer.Serialize(element, shown))
    {
    }

    public void MustHold(string element) => MustHold(Encoding.UTF8.GetBytes(element), element);

    public void MustHoldWhenDamaged(string usual, string[] words, int seed)
    {
        Mutator mutator = new(seed, words);
        byte[] sample = Encoding.UTF8.GetBytes(usual);
        for (int i = 0; i < 2000; i++)
        {
            byte[] element = mutator.Mutate(sample);
            MustHold(element, $"seed {seed}, round {i}: {Encoding.UTF8.GetString(element)}");
        }
    }

    public void MustBeIncompleteWhenCutOff(string usual)
    {
        byte[] element = Encoding.UTF8.GetBytes(usual);
        for (int length = 1; length < element.Length - 1; length++)
        {
            Assert.Equal("incomplete", Outcome(makeReader(), element.AsSpan(0, length), isLast: false));
        }
    }

    public string Outcome(IElementReader<T> elements, ReadOnlySpan<byte> text, bool isLast)
    {
        Utf8JsonReader reader = new(text, isLast, default);
        try
        {
            return reader.Read() && elements.TryRead(ref reader, text, out T element)
                ? $"{shown(element)} to {reader.BytesConsumed}"
                : "incomplete";
        }
        catch (JsonException e)
        {
            return $"refused at {e.Path}";
        }
    }

    private void MustHold(byte[] element, string which)
    {
        foreach (bool isLast in (bool[])[true, false])
        {
            string expected = Outcome(new GeneratedElementReader<T>(type), element, isLast);
            string actual = Outcome(makeReader(), element, isLast);
            Assert.True(expected == actual, $"{which}\nexpected {expected}\nbut was  {actual}");
        }
    }
}
