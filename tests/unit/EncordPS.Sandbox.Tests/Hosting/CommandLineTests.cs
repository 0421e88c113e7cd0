namespace EncordPS.Sandbox.Tests.Hosting;

public sealed class CommandLineTests
{
    [Fact]
    public void All_options_are_understood()
    {
        CommandLine line = CommandLine.Parse(
            ["--port", "8765", "--key", "k", "--data", "d", "--seed", "s", "--job-rate", "2.5", "--bearer-token", "t", "--organisation", "3,2,1", "--quiet"]);

        Assert.True(line.Quiet);
        Assert.Equal(8765, line.Options.Port);
        Assert.Equal("k", line.Options.KeyPath);
        Assert.Equal("d", line.Options.DataPath);
        Assert.Equal("s", line.Options.SeedPath);
        Assert.Equal(2.5, line.Options.JobRate);
        Assert.Equal("t", line.Options.BearerToken);
        Assert.Equal(new(3, 2, 1), line.Options.Organisation);
    }

    [Fact]
    public void Of_an_option_that_is_given_twice_the_last_counts()
    {
        CommandLine line = CommandLine.Parse(["--port", "1", "--key", "old", "--port", "2", "--key", "new"]);

        Assert.Equal(2, line.Options.Port);
        Assert.Equal("new", line.Options.KeyPath);
    }

    [Fact]
    public void Unknown_options_are_all_named()
    {
        UsageException problem = Assert.Throws<UsageException>(
            () => CommandLine.Parse(["--prot", "--port", "1", "-x"]));

        Assert.Equal("Unknown option: --prot, -x", problem.Message);
    }

    [Theory]
    [InlineData("--port")]
    [InlineData("--port", "70000")]
    [InlineData("--port", "eighty")]
    [InlineData("--job-rate", "fast")]
    [InlineData("--job-rate", "NaN")]
    [InlineData("--organisation", "1000,200")]
    public void A_value_that_is_missing_or_wrong_is_an_error_of_its_option(params string[] args)
    {
        UsageException problem = Assert.Throws<UsageException>(() => CommandLine.Parse(args));

        Assert.StartsWith(args[0], problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_ends_with_2_when_it_is_used_wrongly_and_with_0_for_help()
    {
        Assert.Equal(2, await SandboxProgram.RunAsync(["--nonsense"]));
        Assert.Equal(0, await SandboxProgram.RunAsync(["--help"]));
    }
}
