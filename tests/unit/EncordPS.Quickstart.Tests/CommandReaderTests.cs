using EncordPS.Quickstart.Interactive;

namespace EncordPS.Quickstart.Tests;

public sealed class CommandReaderTests
{
    [Theory]
    [InlineData("Get-EncordDataset", false)]
    [InlineData("Get-EncordDataset |", true)]
    [InlineData("1..3 | ForEach-Object {", true)]
    [InlineData("'text", true)]
    [InlineData("@'\ntext", true)]
    [InlineData("1 +* 2", false)]
    [InlineData("", false)]
    public void The_parser_says_what_is_incomplete(string command, bool isIncomplete) =>
        Assert.Equal(isIncomplete, CommandReader.IsIncomplete(command));

    [Fact]
    public void A_cancel_drops_what_was_typed_so_far()
    {
        var reader = new CommandReader(
            new ScriptedLines(LineInput.Line("if (1) {"), LineInput.Cancelled, LineInput.Line("2")));

        Assert.Equal("", reader.Read());
        Assert.Equal("2", reader.Read());
        Assert.Null(reader.Read());
    }
}
