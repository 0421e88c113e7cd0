using System.Globalization;

namespace EncordPS.Quickstart;

/// <summary>What the command line asks for.</summary>
internal sealed record QuickstartOptions
{
    public const string Usage = """
        Usage: dotnet run --project samples/Quickstart [-- options]

        Starts a local sandbox of the Encord API, and PowerShell with the EncordPS module,
        and runs samples/quickstart.ps1 there, command by command.

          --interactive      go on at the prompt of this PowerShell afterwards
          --no-script        with --interactive: straight to the prompt
          --job-rate <n>     units that the sandbox's upload jobs handle in a second; 0: all at once
          --help             this text

        """;

    public bool ShowsHelp { get; init; }

    public bool IsInteractive { get; init; }

    public bool HasNoScript { get; init; }

    /// <summary>Units that the sandbox handles in a second; null for its own default.</summary>
    public double? JobRate { get; init; }

    /// <exception cref="QuickstartException">An option is unknown, or its value is missing or wrong.</exception>
    public static QuickstartOptions Parse(IEnumerable<string> arguments)
    {
        var options = new QuickstartOptions();
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out string? option))
        {
            options = options.With(option, rest);
        }

        return options.HasNoScript && !options.IsInteractive
            ? throw Misuse("--no-script without --interactive leaves nothing to do.")
            : options;
    }

    private QuickstartOptions With(string option, Queue<string> rest) => option switch
    {
        "--help" or "-h" or "-?" => this with { ShowsHelp = true },
        "--interactive" or "-i" => this with { IsInteractive = true },
        "--no-script" => this with { HasNoScript = true },
        "--job-rate" => this with { JobRate = Rate(rest.TryDequeue(out string? value) ? value : "") },
        _ => throw Misuse($"Unknown option '{option}'."),
    };

    private static double Rate(string value)
    {
        bool isNumber = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double rate);
        return isNumber && double.IsFinite(rate) && rate >= 0
            ? rate
            : throw Misuse($"--job-rate needs a number that is not negative, not '{value}'.");
    }

    private static QuickstartException Misuse(string problem) => new($"{problem} --help lists the options.", exitCode: 2);
}
