namespace EncordPS.Bench;

/// <summary>What the command line and the environment ask for.</summary>
/// <param name="IsQuick">Small sizes, each once.</param>
/// <param name="Filter">Only rows whose title contains it; null for all.</param>
/// <param name="Sdk">A checkout of the Python SDK; null for no comparison.</param>
internal sealed record BenchOptions(bool IsQuick, string? Filter, string? Sdk)
{
    private const int Repetitions = 3;

    public int RepeatEach => IsQuick ? 1 : Repetitions;

    public static BenchOptions Read(string[] arguments) => new(
        arguments.Contains("--quick"),
        arguments.SkipWhile(argument => argument != "--only").Skip(1).FirstOrDefault(),
        Environment.GetEnvironmentVariable("ENCORD_SDK") is { Length: > 0 } sdk ? sdk : null);
}
