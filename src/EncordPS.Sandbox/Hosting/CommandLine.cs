using System.Globalization;
using EncordPS.Sandbox.Faults;

namespace EncordPS.Sandbox.Hosting;

/// <summary>What was asked for on the command line.</summary>
internal sealed record CommandLine(SandboxOptions Options, bool Quiet, bool Help)
{
    public const string Usage = """
        Usage: encord-sandbox [options]

          --port <number>         port on 127.0.0.1; 0 takes a free one (default 8765)
          --key <path>            where the private key is or shall be written (default: a temporary file)
          --data <path>           SQLite file that keeps the state (default: a temporary file)
          --seed <path>           JSON file with the state to begin with
          --job-rate <number>     units that each upload job does in a second (default 50; 0 = no limit)
          --fault <profile>       let requests go wrong, such as 'network,seed=7' (default: none); see Faults/README.md
          --bearer-token <text>   a bearer token to accept for the user of the key
          --quiet                 print the address alone
          --help                  print this
        """;

    private const int DefaultPort = 8765;

    private static readonly Dictionary<string, Action<SandboxOptions, string>> s_options = new()
    {
        ["--port"] = (options, value) => options.Port = ParsePort(value),
        ["--key"] = (options, value) => options.KeyPath = value,
        ["--data"] = (options, value) => options.DataPath = value,
        ["--seed"] = (options, value) => options.SeedPath = value,
        ["--job-rate"] = (options, value) => options.JobRate = ParseRate(value),
        ["--fault"] = (options, value) => options.Faults = ParseFaults(value),
        ["--bearer-token"] = (options, value) => options.BearerToken = value,
    };

    private static readonly HashSet<string> s_switches = ["--quiet", "--help"];

    /// <exception cref="UsageException">There is something that is not understood.</exception>
    public static CommandLine Parse(string[] args)
    {
        // Nobody looks at the requests of a server that runs by itself.
        var options = new SandboxOptions { Port = DefaultPort, RecordedRequests = 0 };
        var arguments = new Queue<string>(args);
        HashSet<string> switches = [];
        List<string> unknown = [];
        while (arguments.TryDequeue(out string? name))
        {
            if (s_options.TryGetValue(name, out Action<SandboxOptions, string>? set))
            {
                set(options, NextValue(arguments, name));
            }
            else if (s_switches.Contains(name))
            {
                switches.Add(name);
            }
            else if (name.StartsWith('-') || unknown.Count == 0)
            {
                // What follows an unknown option without a dash is its value, not one more problem.
                unknown.Add(name);
            }
        }

        return unknown.Count == 0
            ? new CommandLine(options, Quiet: switches.Contains("--quiet"), Help: switches.Contains("--help"))
            : throw new UsageException($"Unknown option: {string.Join(", ", unknown)}");
    }

    private static string NextValue(Queue<string> arguments, string name) =>
        arguments.TryDequeue(out string? value) ? value : throw new UsageException($"{name} needs a value.");

    private static int ParsePort(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port <= ushort.MaxValue
            ? port
            : throw new UsageException($"--port needs a number from 0 to {ushort.MaxValue}, not '{text}'.");

    private static double ParseRate(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out double rate) && double.IsFinite(rate)
            ? rate
            : throw new UsageException($"--job-rate needs a number, not '{text}'.");

    private static FaultProfile ParseFaults(string text)
    {
        try
        {
            return FaultProfile.Parse(text);
        }
        catch (FormatException problem)
        {
            throw new UsageException($"--fault: {problem.Message}");
        }
    }
}
