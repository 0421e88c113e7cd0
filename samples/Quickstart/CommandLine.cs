using System.Globalization;

namespace EncordPS.Quickstart;

/// <summary>Four options do not need a library.</summary>
internal static class CommandLine
{
    public const string Usage = """
        Usage: dotnet run --project samples/Quickstart [-- options]

        Starts a local sandbox of the Encord API, opens a PowerShell engine with the EncordPS module
        and runs samples/quickstart.ps1 in it, command by command.

          --interactive      go on at a prompt afterwards
          --no-script        with --interactive: straight to the prompt
          --job-rate <n>     units that the sandbox's upload jobs handle in a second; 0: all at once
          --help             this text

        """;

    /// <exception cref="UsageException">An option is unknown, or its value is missing or wrong.</exception>
    public static QuickstartOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new QuickstartOptions();
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out string? option))
        {
            options = Apply(options, option, rest);
        }

        return options.RunsScript || options.IsInteractive || options.ShowsHelp
            ? options
            : throw new UsageException("--no-script without --interactive leaves nothing to do.");
    }

    private static QuickstartOptions Apply(QuickstartOptions options, string option, Queue<string> rest) =>
        option switch
        {
            "--help" or "-h" or "-?" => options with { ShowsHelp = true },
            "--interactive" or "-i" => options with { IsInteractive = true },
            "--no-script" => options with { RunsScript = false },
            "--job-rate" => options with { JobRate = Rate(rest) },
            _ => throw new UsageException($"Unknown option '{option}'."),
        };

    private static double Rate(Queue<string> rest)
    {
        if (!rest.TryDequeue(out string? value))
        {
            throw new UsageException("--job-rate needs a number.");
        }

        bool isNumber = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double rate);
        return isNumber && double.IsFinite(rate) && rate >= 0
            ? rate
            : throw new UsageException($"--job-rate needs a number that is not negative, not '{value}'.");
    }
}
