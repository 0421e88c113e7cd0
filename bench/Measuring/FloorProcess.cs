using System.Diagnostics;

namespace EncordPS.Bench.Measuring;

/// <summary>
/// The child process that measures the floor of a work: the same requests, unsigned, from a bare HttpClient, and every
/// JSON token of the answers visited once.
/// </summary>
internal static class FloorProcess
{
    public const string Name = "floor";

    public static async Task RunAsync(string server, string[] work)
    {
        using HttpClient http = new() { BaseAddress = new Uri(server) };
        IReadOnlyList<BareRequest[]> steps = FloorWork.Steps(work);
        if (!FloorWork.IsCold(work))
        {
            await new BareRequest(HttpMethod.Get, "v2/public/datasets/list?titleEq=x").SendAsync(http);
        }

        MemoryMeter memory = new();
        long start = Stopwatch.GetTimestamp();
        foreach (BareRequest[] step in steps)
        {
            await Parallel.ForEachAsync(
                step,
                new ParallelOptions { MaxDegreeOfParallelism = FloorWork.AtOnce(work) },
                async (request, _) => await request.SendAsync(http));
        }

        TimeSpan taken = Stopwatch.GetElapsedTime(start);
        new Measurement(taken.TotalSeconds, memory.PeakMegabytes(), memory.RetainedMegabytes()).Print();
    }
}
