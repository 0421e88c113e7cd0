using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EncordPS.Quickstart;

/// <summary>The pinned PowerShell, at the terminal of this process; never one that the PATH names.</summary>
internal static class PowerShellProcess
{
    /// <summary>Written by the build: see build/PowerShell.targets.</summary>
    private static readonly string s_powerShell = AppContext.GetData("EncordPS.PowerShell") as string ?? "";

    private static readonly string s_story = Path.GetFullPath("../../../story.ps1", AppContext.BaseDirectory);

    private static readonly string s_module =
        Path.GetFullPath("../../out/EncordPS/EncordPS.psd1", Path.GetDirectoryName(s_story)!);

    /// <exception cref="QuickstartException">There was no build, or something is gone since.</exception>
    public static void Verify()
    {
        string[] needed = [s_powerShell, s_story, s_module];
        if (Array.Find(needed, path => !File.Exists(path)) is { } missing)
        {
            throw new QuickstartException($"'{missing}' is not there. Run 'dotnet build samples/Quickstart' first.", exitCode: 1);
        }
    }

    /// <summary>Tells the story and gives back its exit code. What still runs when the token is cancelled is killed.</summary>
    public static async Task<int> RunAsync(
        QuickstartOptions options, TemporarySandbox sandbox, CancellationToken cancellationToken)
    {
        using var process = Process.Start(StartInfo(options, sandbox))!;
        await process.WaitForExitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        return process.ExitCode;
    }

    private static ProcessStartInfo StartInfo(QuickstartOptions options, TemporarySandbox sandbox)
    {
        // The dotnet that runs this program: <root>/shared/Microsoft.NETCore.App/<version>/ is where its runtime is.
        string dotnet = Path.GetFullPath("../../../dotnet", RuntimeEnvironment.GetRuntimeDirectory());
        var start = new ProcessStartInfo(dotnet, Arguments(options, sandbox));
        foreach ((string name, string? value) in Variables(sandbox))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static IEnumerable<string> Arguments(QuickstartOptions options, TemporarySandbox sandbox) =>
    [
        s_powerShell, "-NoLogo", "-NoProfile", "-ExecutionPolicy", "Bypass",
        options.IsInteractive ? "-NoExit" : "-NonInteractive",
        "-File", s_story,
        "-Domain", sandbox.Address.AbsoluteUri, "-ReportPath", sandbox.PathOf("failures.csv"),
        .. options.IsInteractive ? ["-Interactive"] : Array.Empty<string>(),
        .. options.HasNoScript ? ["-NoScript"] : Array.Empty<string>(),
    ];

    /// <summary>A variable without a value is taken away.</summary>
    private static Dictionary<string, string?> Variables(TemporarySandbox sandbox) => new()
    {
        ["ENCORD_SSH_KEY"] = null,
        ["ENCORD_SSH_KEY_FILE"] = sandbox.PrivateKeyPath,
        ["ENCORD_DOMAIN"] = sandbox.Address.AbsoluteUri,
        // The modules of another PowerShell, when it started this program.
        ["PSModulePath"] = null,
        // Nothing is asked of the network but by the story, and PowerShell's caches go away with the rest.
        ["POWERSHELL_TELEMETRY_OPTOUT"] = "1",
        ["POWERSHELL_UPDATECHECK"] = "Off",
        // A process that is killed would leave its sockets for debuggers behind.
        ["DOTNET_EnableDiagnostics"] = "0",
        ["POWERSHELL_DIAGNOSTICS_OPTOUT"] = "1",
        ["XDG_CACHE_HOME"] = sandbox.PathOf("cache"),
    };
}
