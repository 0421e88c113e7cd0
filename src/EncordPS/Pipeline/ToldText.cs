using System.Management.Automation.Host;

namespace EncordPS.Pipeline;

/// <summary>
/// Writes to the verbose, debug and warning streams. With -Debug PowerShell asks after each line whether to continue. Where nobody
/// can answer, only the line is written: the question would hold the command for ever, or end it after it has changed something.
/// </summary>
internal static class ToldText
{
    private const string Console = "ConsoleHost";

    public static void WriteVerbose(PSCmdlet command, string text) => Write(command, text, "Verbose", command.WriteVerbose);

    public static void WriteDebug(PSCmdlet command, string text) => Write(command, text, "Debug", command.WriteDebug);

    public static void WriteWarning(PSCmdlet command, string text) => Write(command, text, "Warning", command.WriteWarning);

    private static void Write(PSCmdlet command, string text, string stream, Action<string> write)
    {
        try
        {
            if (Asks(command, stream) && !CanAnswer(command))
            {
                WriteUnasked(command, text, stream);
            }
            else
            {
                write(text);
            }
        }
        catch (Exception e) when (e is PSInvalidOperationException or HostException or NotImplementedException or NullReferenceException)
        {
            // A session without a console, or one that asks nobody.
        }
    }

    // -Debug asks after the lines of every stream, a preference after those of its own.
    private static bool Asks(PSCmdlet command, string stream) =>
        command.MyInvocation.BoundParameters.ContainsKey("Debug")
        || (LanguagePrimitives.TryConvertTo(command.GetVariableValue(stream + "Preference"), out ActionPreference action)
            && action == ActionPreference.Inquire);

    // The input of the console may be a file, a pipe or closed. What is read there is no answer, or never comes.
    private static bool CanAnswer(PSCmdlet command)
    {
        try
        {
            return command.Host?.Name != Console || !System.Console.IsInputRedirected;
        }
        catch (IOException)
        {
            return false;
        }
    }

    // In a scope whose preference shows the line, because a cmdlet cannot unset its own -Debug.
    private static void WriteUnasked(PSCmdlet command, string text, string stream) => command.InvokeCommand.InvokeScript(
        useLocalScope: true,
        ScriptBlock.Create($"${stream}Preference = 'Continue'; Microsoft.PowerShell.Utility\\Write-{stream} $args[0]"),
        input: null,
        text);
}
