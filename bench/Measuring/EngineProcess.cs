using System.Diagnostics;
using System.Management.Automation;

namespace EncordPS.Bench.Measuring;

/// <summary>The child process that measures a script in an engine.</summary>
internal static class EngineProcess
{
    public const string Name = "engine";

    /// <summary>A fresh engine: nothing is imported.</summary>
    public const string Fresh = "";

    /// <summary>The module is imported and connected, and has listed one row: the engine of somebody at work.</summary>
    public const string Connected =
        "Import-Module $module; Connect-Encord -Domain $domain -SshKeyPath $key; Get-EncordDataRow $oneRow > $null;";

    public static async Task RunAsync(string server, string files, string setup, string script)
    {
        using Engine engine = new();
        engine.Set("module", Repository.Module);
        engine.Set("key", Repository.Key);
        engine.Set("domain", server);
        engine.Set("files", files);
        engine.Set("oneRow", Ids.Dataset(1));
        // So that the first script of the engine is not the one that is measured.
        engine.Run("1 | ForEach-Object { $_ } | Where-Object { $_ }");
        engine.Run(setup);
        MemoryMeter memory = new();
        long start = Stopwatch.GetTimestamp();
        IReadOnlyList<PSObject> output = engine.Run(script);
        TimeSpan taken = Stopwatch.GetElapsedTime(start);
        double peak = memory.PeakMegabytes();
        if (output is [{ BaseObject: long firstObjectAt }])
        {
            using HttpClient http = new();
            string firstByteAt = await http.GetStringAsync(new Uri($"{server}/bench/first-byte"));
            taken = Stopwatch.GetElapsedTime(long.Parse(firstByteAt, CultureInfo.InvariantCulture), firstObjectAt);
        }

        new Measurement(taken.TotalSeconds, peak, memory.RetainedMegabytes()).Print();
    }
}
