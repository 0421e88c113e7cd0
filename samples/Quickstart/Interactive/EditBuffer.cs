namespace EncordPS.Quickstart.Interactive;

/// <summary>A line of text with a cursor in it.</summary>
internal sealed class EditBuffer
{
    public string Text { get; private set; } = "";

    public int Cursor { get; private set; }

    public void Set(string text, int cursor)
    {
        Text = text;
        Cursor = Math.Clamp(cursor, 0, text.Length);
    }

    public void Insert(char character) => Set(Text.Insert(Cursor, character.ToString()), Cursor + 1);

    public void Backspace()
    {
        if (Cursor > 0)
        {
            Set(Text.Remove(Cursor - 1, 1), Cursor - 1);
        }
    }

    public void Delete()
    {
        if (Cursor < Text.Length)
        {
            Set(Text.Remove(Cursor, 1), Cursor);
        }
    }

    public void Clear() => Set("", 0);

    public void MoveTo(int cursor) => Set(Text, cursor);
}
