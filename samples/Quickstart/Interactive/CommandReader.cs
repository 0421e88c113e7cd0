using System.Management.Automation.Language;

namespace EncordPS.Quickstart.Interactive;

/// <summary>Gathers lines until the parser has nothing left to wait for.</summary>
internal sealed class CommandReader(ILineReader lines)
{
    private const string Prompt = "PS EncordPS> ";
    private const string Continuation = ">> ";

    /// <returns>A whole command, an empty text after a cancel, or null at the end of input.</returns>
    public string? Read()
    {
        LineInput line = lines.Read(Prompt);
        string? command = line.Text;
        while (line.Text is not null && IsIncomplete(command!))
        {
            line = lines.Read(Continuation);
            command += "\n" + line.Text;
        }

        return line.IsCancelled ? "" : command;
    }

    public static bool IsIncomplete(string command)
    {
        Parser.ParseInput(command, out _, out ParseError[] errors);
        return errors.Any(error => error.IncompleteInput);
    }
}
