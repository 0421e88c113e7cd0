using System.Diagnostics;

namespace EncordPS.Bench.Measuring;

/// <summary>The fixed server in a process of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    public const string Name = "serve";

    private readonly Process _process;
    private readonly HttpClient _http = new();

    private ServerProcess(Process process, string address)
    {
        _process = process;
        Address = address;
    }

    public string Address { get; }

    public static async Task<ServerProcess> StartAsync()
    {
        ProcessStartInfo start = ChildProcess.Self(Name);
        start.RedirectStandardError = false;
        Process process = Process.Start(start)!;
        string? address = await process.StandardOutput.ReadLineAsync();
        return new ServerProcess(process, address ?? throw new InvalidOperationException("The server did not start."));
    }

    /// <summary>From now on the server waits so long before each answer.</summary>
    public async Task SetLatencyAsync(int milliseconds)
    {
        using HttpResponseMessage answer = await _http.PostAsync(new Uri($"{Address}/bench/latency/{milliseconds}"), content: null);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        _http.Dispose();
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
