using EncordPS.HelpBuilder.Model;

namespace EncordPS.Help.Tests;

/// <summary>The examples, run as they stand.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Commands => Repository.Commands;

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_example_runs_and_writes_what_it_claims(string name)
    {
        await using ExampleSandbox sandbox = await ExampleSandbox.StartAsync();

        Findings.None(Repository.Page(name).Examples.SelectMany(example => Run(sandbox, example)));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Pages_say_where_their_examples_run(string name) => Assert.Contains(
        "Connect-Encord -Domain http://127.0.0.1:8765", Repository.Page(name).Notes[^1].Text, StringComparison.Ordinal);

    private static IEnumerable<string> Run(ExampleSandbox sandbox, ExampleHelp example)
    {
        EngineAnswer answer = sandbox.Run(example.Code);
        IEnumerable<string> problems = answer.Errors.Select(error => $"{error.FullyQualifiedErrorId}: {error}");
        if (ExampleClaim.Read(example.Code).Refute(answer.Output) is { } wrong)
        {
            problems = problems.Append(wrong);
        }

        return problems.Select(problem => $"{example.Title}: {problem}");
    }
}
