using System.Management.Automation;
using EncordPS.Quickstart.Engine;
using EncordPS.Quickstart.Hosting;
using EncordPS.Quickstart.Progress;
using EncordPS.Quickstart.Terminals;

namespace EncordPS.Quickstart;

internal static class Program
{
    private const int Failure = 1;
    private const int Misuse = 2;

    public static async Task<int> Main(string[] arguments)
    {
        try
        {
            return await RunAsync(CommandLine.Parse(arguments));
        }
        catch (UsageException error)
        {
            return Complain($"{error.Message}\n\n{CommandLine.Usage}", Misuse);
        }
        catch (Exception error) when (error is SetupException or ParseException)
        {
            return Complain(error.Message, Failure);
        }
    }

    private static async Task<int> RunAsync(QuickstartOptions options)
    {
        if (options.ShowsHelp)
        {
            Console.Write(CommandLine.Usage);
            return 0;
        }

        Repository repository = Repository.Find(AppContext.BaseDirectory);
        await using var sandbox = await TemporarySandbox.StartAsync(options.JobRate, CancellationToken.None);
        PrepareEnvironment(sandbox);

        Terminal terminal = Terminal.FromConsole();
        var host = new QuickstartHost(new ConsoleUserInterface(terminal, ProgressOn(terminal)));
        using var engine = new PowerShellEngine(host);
        using var interruption = new Interruption(engine);
        RunOutcome outcome = new QuickstartRun(engine, terminal, repository, sandbox).Run(options);
        return options.IsInteractive || outcome == RunOutcome.Completed ? 0 : Failure;
    }

    private static IProgressView ProgressOn(Terminal terminal) =>
        terminal.IsScreen
            ? new ScreenProgressView(terminal, TimeProvider.System)
            : new LogProgressView(terminal, TimeProvider.System);

    /// <summary>For this process and what it starts only.</summary>
    private static void PrepareEnvironment(TemporarySandbox sandbox)
    {
        Environment.SetEnvironmentVariable("ENCORD_SSH_KEY_FILE", sandbox.PrivateKeyPath);
        // The engine reports which modules are imported, even inside other programs, unless told not to.
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
    }

    private static int Complain(string message, int exitCode)
    {
        Console.Error.WriteLine(message);
        return exitCode;
    }
}
