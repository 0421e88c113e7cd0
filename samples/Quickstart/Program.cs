namespace EncordPS.Quickstart;

/// <summary>Starts a sandbox of its own, and the pinned PowerShell to tell the story against it.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        try
        {
            var options = QuickstartOptions.Parse(arguments);
            return options.ShowsHelp ? Help() : await RunAsync(options);
        }
        catch (QuickstartException error)
        {
            return Complain(error.Message, error.ExitCode);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Complain($"The sandbox cannot start: {error.Message}", exitCode: 1);
        }
    }

    private static async Task<int> RunAsync(QuickstartOptions options)
    {
        PowerShellProcess.Verify();
        using var signals = new Signals(options.IsInteractive);
        await using var sandbox = await TemporarySandbox.StartAsync(options.JobRate);
        int exitCode = signals.ExitCode ?? await PowerShellProcess.RunAsync(options, sandbox, signals.Ending);
        return signals.ExitCode ?? exitCode;
    }

    private static int Help()
    {
        Console.Write(QuickstartOptions.Usage);
        return 0;
    }

    private static int Complain(string message, int exitCode)
    {
        Console.Error.WriteLine(message);
        return exitCode;
    }
}
