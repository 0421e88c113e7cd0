using BenchmarkDotNet.Running;
using EncordPS.Bench.Micro;

namespace EncordPS.Bench;

/// <summary>The parts that everything else stands on, with BenchmarkDotNet.</summary>
internal static class MicroBenchmarks
{
    public static void Run(string[] arguments) =>
        BenchmarkSwitcher.FromTypes([typeof(RowReaderBenchmark), typeof(SignerBenchmark)])
            .Run(arguments.Length == 0 ? ["--filter", "*"] : arguments);
}
