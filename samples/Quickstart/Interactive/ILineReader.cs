namespace EncordPS.Quickstart.Interactive;

/// <summary>Asks for one line behind a prompt.</summary>
internal interface ILineReader
{
    LineInput Read(string prompt);
}
