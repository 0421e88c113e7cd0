using System.Text.Json;

namespace EncordPS.Bench.Measuring;

/// <summary>What one run in a process of its own has cost.</summary>
/// <param name="Seconds">From the call to its end; for a first object, from the first byte of the answer.</param>
/// <param name="PeakMegabytes">The most memory that the process took, over what it took before.</param>
/// <param name="RetainedMegabytes">What is still in use afterwards.</param>
internal sealed record Measurement(double Seconds, double PeakMegabytes, double RetainedMegabytes)
{
    private static readonly JsonSerializerOptions s_names = new(JsonSerializerDefaults.Web);

    /// <summary>For the parent process: the last line of the output.</summary>
    public void Print() => Console.WriteLine(JsonSerializer.Serialize(this, s_names));

    public static Measurement Parse(string output) =>
        JsonSerializer.Deserialize<Measurement>(output.TrimEnd().Split('\n')[^1], s_names)!;
}
