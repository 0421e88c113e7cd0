using System.Text;

namespace EncordPS.HelpBuilder.Abouts;

internal static class TextWrap
{
    private const int Width = 80;

    /// <summary>Breaks text between words; a word longer than a line keeps a line of its own.</summary>
    public static string Wrap(string text, string first, string rest)
    {
        var result = new StringBuilder();
        string line = first;
        bool empty = true;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!empty && line.Length + 1 + word.Length > Width)
            {
                result.Append(line).Append('\n');
                (line, empty) = (rest, true);
            }

            line += empty ? word : $" {word}";
            empty = false;
        }

        return result.Append(line).Append('\n').ToString();
    }
}
