using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using EncordPS.Sandbox.Faults;
using EncordPS.Sandbox.Seeding;

namespace EncordPS.Sandbox;

/// <summary>What was asked for on the command line.</summary>
internal sealed record CommandLine(SandboxOptions Options, bool Quiet)
{
    private static readonly Option<int> s_port = Option(
        "--port", "number", "Port on 127.0.0.1; 0 takes a free one", 8765, ParsePort);

    private static readonly Option<string?> s_key = Text(
        "--key", "path", "Where the private key is, or is to be written; a temporary file by default");

    private static readonly Option<string?> s_data = Text(
        "--data", "path", "SQLite file that keeps the state; a temporary file by default");

    private static readonly Option<string?> s_seed = Text("--seed", "path", "JSON file with the state to begin with");

    private static readonly Option<OrganisationSize?> s_organisation = Option<OrganisationSize?>(
        "--organisation", "counts", "So many datasets, groups and users besides the seed: 1000,200,5000", null, OrganisationSize.Parse);

    private static readonly Option<double> s_jobRate = Option(
        "--job-rate", "number", "Units that each upload job does in a second; 0 is without limit", 50, ParseRate);

    private static readonly Option<FaultProfile> s_fault = Option(
        "--fault",
        "profile",
        "Let requests go wrong, such as 'network,seed=7'; see Faults/README.md",
        FaultProfile.None,
        FaultProfile.Parse);

    private static readonly Option<int> s_requestLimit = Option(
        "--request-limit", "bytes", "The longest request that is taken; a longer one is refused with 413", RequestBody.Limit, ParseLimit);

    private static readonly Option<string?> s_bearerToken = Text(
        "--bearer-token", "text", "A bearer token to accept for the user of the key");

    private static readonly Option<bool> s_strictUploads = new("--strict-uploads")
    {
        Description = "Storage demands a header with each upload and answers 201, as Azure's does",
    };

    private static readonly Option<bool> s_quiet = new("--quiet") { Description = "Print the address alone" };

    private static readonly RootCommand s_command = new("A server on this machine that speaks Encord's protocol.")
    {
        s_port, s_key, s_data, s_seed, s_organisation, s_jobRate, s_fault, s_requestLimit, s_bearerToken, s_strictUploads, s_quiet,
    };

    /// <exception cref="UsageException">There is something that is not understood.</exception>
    public static CommandLine Parse(string[] args) => Read(ParseArguments(args));

    /// <summary>Shows the help, or serves until the process is told to stop.</summary>
    /// <exception cref="UsageException">There is something that is not understood.</exception>
    public static Task<int> RunAsync(
        string[] args, Func<CommandLine, Task> serveAsync, InvocationConfiguration configuration)
    {
        s_command.SetAction((parsed, _) => serveAsync(Read(parsed)));
        return ParseArguments(args).InvokeAsync(configuration);
    }

    private static CommandLine Read(ParseResult parsed) => new(
        new SandboxOptions
        {
            Port = parsed.GetValue(s_port),
            KeyPath = parsed.GetValue(s_key),
            DataPath = parsed.GetValue(s_data),
            SeedPath = parsed.GetValue(s_seed),
            Organisation = parsed.GetValue(s_organisation),
            JobRate = parsed.GetValue(s_jobRate),
            Faults = parsed.GetValue(s_fault)!,
            RequestLimit = parsed.GetValue(s_requestLimit),
            BearerToken = parsed.GetValue(s_bearerToken),
            StrictUploads = parsed.GetValue(s_strictUploads),

            // Nobody looks at the requests of a server that runs by itself.
            RecordedRequests = 0,
        },
        parsed.GetValue(s_quiet));

    private static ParseResult ParseArguments(string[] args)
    {
        // An @ at the beginning of a value means nothing here; by default it names a file with more arguments.
        var parsed = s_command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return parsed.Action is ParseErrorAction ? throw new UsageException(FirstProblem(parsed)) : parsed;
    }

    private static string FirstProblem(ParseResult parsed)
    {
        // What follows an unknown option without a dash is its value, not one more problem.
        string[] unknown = [.. parsed.UnmatchedTokens.Where((token, index) => index == 0 || token.StartsWith('-'))];
        return unknown.Length > 0 ? $"Unknown option: {string.Join(", ", unknown)}"
            : parsed.Errors[0].SymbolResult is OptionResult { Tokens.Count: 0 } name ? $"{name.Option.Name} needs a value."
            : parsed.Errors[0].Message;
    }

    private static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName, AllowMultipleArgumentsPerToken = true };

    private static Option<T> Option<T>(
        string name, string helpName, string description, T fallback, Func<string, T> parse) => new(name)
        {
            Description = description,
            HelpName = helpName,
            DefaultValueFactory = _ => fallback,
            CustomParser = result => Parse(result, name, parse),
            // Given twice, the last one counts.
            AllowMultipleArgumentsPerToken = true,
        };

    private static T? Parse<T>(ArgumentResult result, string name, Func<string, T> parse)
    {
        try
        {
            return parse(result.Tokens[^1].Value);
        }
        catch (FormatException problem)
        {
            result.AddError($"{name}: {problem.Message}");
            return default;
        }
    }

    private static int ParsePort(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ushort port)
            ? port
            : throw new FormatException($"A port is a number from 0 to {ushort.MaxValue}, not '{text}'.");

    private static int ParseLimit(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && limit is > 0 and <= RequestBody.Limit
            ? limit
            : throw new FormatException($"A limit is a number from 1 to {RequestBody.Limit}, not '{text}'.");

    private static double ParseRate(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out double rate) && double.IsFinite(rate)
            ? rate
            : throw new FormatException($"A rate is a number, not '{text}'.");
}
