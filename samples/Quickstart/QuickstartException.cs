namespace EncordPS.Quickstart;

/// <summary>The run cannot begin; the message says in one line why, and what to do.</summary>
internal sealed class QuickstartException(string message, int exitCode) : Exception(message)
{
    public int ExitCode => exitCode;
}
