namespace EncordPS.Quickstart.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void Nothing_means_the_story_alone() => Assert.Equal(new QuickstartOptions(), CommandLine.Parse([]));

    [Fact]
    public void Options_are_read()
    {
        QuickstartOptions options = CommandLine.Parse(["--interactive", "--no-script", "--job-rate", "2.5"]);

        Assert.Equal(new QuickstartOptions { IsInteractive = true, RunsScript = false, JobRate = 2.5 }, options);
    }

    [Theory]
    [InlineData("--colour")]
    [InlineData("--job-rate")]
    [InlineData("--job-rate", "fast")]
    [InlineData("--job-rate", "-1")]
    [InlineData("--no-script")]
    public void What_cannot_be_carried_out_is_refused(params string[] arguments) =>
        Assert.Throws<UsageException>(() => CommandLine.Parse(arguments));
}
