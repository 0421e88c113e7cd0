using System.CommandLine;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox;

/// <summary>The command line program: start, say how to connect, run until told to stop.</summary>
internal static class SandboxProgram
{
    private const int Failed = 1;
    private const int WrongUsage = 2;

    private static readonly InvocationConfiguration s_invocation = new()
    {
        EnableDefaultExceptionHandler = false,

        // ServeAsync listens to the signals: with the library's own, SIGTERM does not wait for the server's end.
        ProcessTerminationTimeout = null,
    };

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return await CommandLine.RunAsync(args, ServeAsync, s_invocation);
        }
        catch (OperationCanceledException)
        {
            // It was told to stop before it listened.
            return 0;
        }
        catch (UsageException problem)
        {
            await Console.Error.WriteLineAsync($"{problem.Message}\n\nencord-sandbox --help lists the options.");
            return WrongUsage;
        }
        catch (Exception problem) when (IsOfTheSurroundings(problem))
        {
            await Console.Error.WriteLineAsync($"The sandbox cannot start: {problem.Message}");
            return Failed;
        }
    }

    /// <summary>A port that is taken, a file that is missing or is not what it should be.</summary>
    private static bool IsOfTheSurroundings(Exception problem) => problem
        is IOException or InvalidDataException or UnauthorizedAccessException or JsonException or FormatException
        or ApiException or SqliteException;

    private static async Task ServeAsync(CommandLine arguments)
    {
        using var stopping = new CancellationTokenSource();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        await using SandboxServer server = await SandboxServer.StartAsync(arguments.Options, stopping.Token);
        Console.WriteLine(arguments.Quiet ? server.Address.GetLeftPart(UriPartial.Authority) : Banner.Text(server));
        await Task.Delay(Timeout.Infinite, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopping.Cancel();
        }
    }
}
