using System.Text.Json;

namespace EncordPS.Json;

/// <summary>Reads a text that is the same nearly every time, without making a string of it again.</summary>
internal sealed class RepeatedText
{
    private string _last = "";

    public string Read(ref Utf8JsonReader reader)
    {
        if (!reader.ValueTextEquals(_last))
        {
            _last = reader.GetString()!;
        }

        return _last;
    }
}
