using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using EncordPS.Bench.Micro;

namespace EncordPS.Bench;

/// <summary>The parts that everything else stands on, with BenchmarkDotNet.</summary>
internal static class MicroBenchmarks
{
    public static void Run(string[] arguments)
    {
        // In this process: nothing is built anew, wherever this is started from.
        IConfig config = DefaultConfig.Instance
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "encordps-bench"));
        BenchmarkSwitcher.FromTypes([typeof(RowReaderBenchmark), typeof(SignerBenchmark)])
            .Run(arguments.Length == 0 ? ["--filter", "*"] : arguments, config);
    }
}
