using System.Diagnostics;

namespace EncordPS.Bench.Measuring;

/// <summary>The pinned PowerShell, a process for each measurement.</summary>
internal static class PowerShellProcess
{
    /// <summary>PowerShell as it starts: nothing is imported.</summary>
    public const string Fresh = "";

    /// <summary>The module is imported and connected, and has listed one row: the PowerShell of somebody at work.</summary>
    public const string Connected =
        "Import-Module $module; Connect-Encord -Domain $domain -SshKeyPath $key; Get-EncordDataRow $oneRow > $null;";

    public static ProcessStartInfo Measure(string server, BenchFiles files, string setup, string script) => Start(
        "-File", Repository.MeasureScript, "-Setup", Variables(files) + setup, "-Script", script, "-Domain", server);

    public static ProcessStartInfo Start(params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = ChildProcess.Start("dotnet", [Repository.PowerShell, "-NoProfile", "-NonInteractive", .. arguments]);
        // What it says to others when it starts is not a part of anything here.
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        start.Environment["POWERSHELL_UPDATECHECK"] = "Off";
        return start;
    }

    /// <summary>A text as PowerShell takes it literally.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    // What the scripts name; $domain is there already.
    private static string Variables(BenchFiles files) =>
        $"$module = {Quoted(Repository.Module)}; $key = {Quoted(Repository.Key)}; $files = {Quoted(files.Images)}; "
        + $"$large = {Quoted(files.LargeFile)}; $output = {Quoted(files.Output)}; "
        + $"$emptyModule = {Quoted(files.EmptyModule)}; $oneRow = {Quoted(Ids.Dataset(1))}; ";
}
