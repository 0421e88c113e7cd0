using System.Diagnostics;
using System.Reflection;

namespace EncordPS.Bench.Measuring;

/// <summary>Starts a program for one measurement: what ran before must not count.</summary>
internal static class ChildProcess
{
    public static ProcessStartInfo Start(string program, IEnumerable<string> arguments) => new(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    /// <summary>This program once more.</summary>
    public static ProcessStartInfo Self(params IEnumerable<string> arguments)
    {
        Assembly self = typeof(ChildProcess).Assembly;
        string program = Environment.ProcessPath!;
        // In a test, or started as `dotnet EncordPS.Bench.dll`, the process is another program.
        bool isSelf = Path.GetFileNameWithoutExtension(program) == self.GetName().Name;
        return isSelf ? Start(program, arguments) : Start("dotnet", [self.Location, .. arguments]);
    }

    public static ProcessStartInfo Python(string sdk, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = Start("python3", arguments);
        string? more = Environment.GetEnvironmentVariable("PYTHONPATH");
        start.Environment["PYTHONPATH"] = more is null ? sdk : $"{sdk}{Path.PathSeparator}{more}";
        return start;
    }

    public static async Task<Measurement> MeasureAsync(ProcessStartInfo start) => Measurement.Parse(await RunAsync(start));

    /// <summary>How long the whole process takes, its start included.</summary>
    public static async Task<Measurement> TimeAsync(ProcessStartInfo start)
    {
        long begin = Stopwatch.GetTimestamp();
        await RunAsync(start);
        return new Measurement(Stopwatch.GetElapsedTime(begin).TotalSeconds, PeakMegabytes: 0, RetainedMegabytes: 0);
    }

    /// <summary>Runs a process to its end and gives back what it wrote.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<string> RunAsync(ProcessStartInfo start)
    {
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{string.Join(' ', start.ArgumentList)}: {await errors}");
    }
}
