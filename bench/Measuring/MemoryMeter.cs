using System.Diagnostics;

namespace EncordPS.Bench.Measuring;

/// <summary>The memory of this process, over what it took when the meter was made.</summary>
internal sealed class MemoryMeter
{
    private const double Megabyte = 1_000_000;
    private const string ResetPeak = "5";

    // Linux only. Elsewhere the peak is that of the whole process so far: too much rather than too little.
    private const string PeakReset = "/proc/self/clear_refs";

    private readonly long _usedBefore = GC.GetTotalMemory(forceFullCollection: true);
    private readonly long _before = Environment.WorkingSet;

    public MemoryMeter()
    {
        if (File.Exists(PeakReset))
        {
            File.WriteAllText(PeakReset, ResetPeak);
        }
    }

    public double PeakMegabytes()
    {
        using Process self = Process.GetCurrentProcess();
        return Math.Max(0, self.PeakWorkingSet64 - _before) / Megabyte;
    }

    public double RetainedMegabytes() => Math.Max(0, GC.GetTotalMemory(forceFullCollection: true) - _usedBefore) / Megabyte;
}
