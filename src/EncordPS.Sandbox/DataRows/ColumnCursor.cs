using System.Text.Json;
using EncordPS.Sandbox.Database;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.DataRows;

/// <summary>
/// Copies columns to JSON from left to right, as the SELECT lists them. Rows are written by the hundred
/// thousand: nothing is looked up by name, and nothing is made in between but the texts.
/// </summary>
internal ref struct ColumnCursor(SqliteDataReader reader, Utf8JsonWriter json)
{
    private int _column;

    public void Text(string name)
    {
        string? text = OptionalText();
        json.WriteString(name, text);
    }

    public void Integer(string name)
    {
        int column = _column++;
        if (reader.IsDBNull(column))
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteNumber(name, reader.GetInt64(column));
        }
    }

    public void Real(string name)
    {
        int column = _column++;
        if (reader.IsDBNull(column))
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteNumber(name, reader.GetDouble(column));
        }
    }

    public void Seconds(string name) =>
        json.WriteString(name, reader.GetString(_column++).AsSpan(0, SqlTime.WholeSeconds));

    public string? OptionalText()
    {
        int column = _column++;
        return reader.IsDBNull(column) ? null : reader.GetString(column);
    }
}
