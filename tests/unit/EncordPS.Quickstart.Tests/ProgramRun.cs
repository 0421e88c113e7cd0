using System.Diagnostics;

namespace EncordPS.Quickstart.Tests;

/// <summary>
/// A program with a temporary folder of its own, in which everything that it leaves is seen. What it writes ends when the last
/// process ends that shares its output; so what has been read to the end has left none behind.
/// </summary>
internal sealed class ProgramRun : IDisposable
{
    private static readonly TimeSpan s_longEnough = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("quickstart é ");
    private readonly DirectoryInfo _wrongPowerShell = Directory.CreateTempSubdirectory("another pwsh ");
    private readonly Process _process;
    private readonly Task<string> _errors;

    public ProgramRun(string program, IEnumerable<string> arguments, string input = "")
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The first is Unix's, the others are those of Windows.
        Array.ForEach(["TMPDIR", "TEMP", "TMP"], name => start.Environment[name] = _temporary.FullName);
        start.Environment["PATH"] = PathWithWrongPowerShell();
        _process = Process.Start(start)!;
        _process.StandardInput.Write(input);
        _process.StandardInput.Close();
        _errors = _process.StandardError.ReadToEndAsync();
    }

    public IEnumerable<string> Left => _temporary.EnumerateFileSystemInfos().Select(left => left.Name);

    public static ProgramRun OfQuickstart(string[] options, string input = "") =>
        new(Programs.DotNet, [Programs.Quickstart, .. options], input);

    public static async Task<ProgramResult> EndAsync(string program, IEnumerable<string> arguments)
    {
        using var run = new ProgramRun(program, arguments);
        return await run.EndAsync();
    }

    /// <summary>Reads on, up to and with the line that has the text.</summary>
    public async Task<string> ReadToAsync(string text)
    {
        string? line;
        do
        {
            line = await _process.StandardOutput.ReadLineAsync().WaitAsync(s_longEnough);
        }
        while (line?.Contains(text, StringComparison.Ordinal) == false);
        return line ?? "";
    }

    public async Task<ProgramResult> EndAsync()
    {
        string output = await _process.StandardOutput.ReadToEndAsync().WaitAsync(s_longEnough);
        string errors = await _errors.WaitAsync(s_longEnough);
        await _process.WaitForExitAsync().WaitAsync(s_longEnough);
        return new ProgramResult(_process.ExitCode, output.ReplaceLineEndings("\n"), errors.ReplaceLineEndings("\n"));
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _temporary.Delete(recursive: true);
        _wrongPowerShell.Delete(recursive: true);
    }

    private string PathWithWrongPowerShell()
    {
        string script = Path.Combine(_wrongPowerShell.FullName, OperatingSystem.IsWindows() ? "pwsh.cmd" : "pwsh");
        File.WriteAllText(script, OperatingSystem.IsWindows() ? "@exit 99" : "#!/bin/sh\nexit 99\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return $"{_wrongPowerShell.FullName}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
    }
}
