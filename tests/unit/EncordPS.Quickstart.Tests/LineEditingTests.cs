using EncordPS.Quickstart.Engine;
using EncordPS.Quickstart.Interactive;

namespace EncordPS.Quickstart.Tests;

public sealed class LineEditingTests
{
    [Fact]
    public void Text_is_edited_where_the_cursor_is()
    {
        var buffer = new EditBuffer();
        buffer.Set("abd", 2);

        buffer.Insert('c');
        buffer.MoveTo(1);
        buffer.Backspace();
        buffer.Delete();
        buffer.MoveTo(-5);
        buffer.Backspace();

        Assert.Equal(("cd", 0), (buffer.Text, buffer.Cursor));
    }

    [Fact]
    public void History_goes_up_to_the_first_line_and_down_to_an_empty_one()
    {
        var history = new LineHistory();
        history.Add("first");
        history.Add("second");
        history.Add("second");

        string[] seen = [history.Previous(), history.Previous(), history.Previous(), history.Next(), history.Next()];

        Assert.Equal(["second", "first", "first", "second", ""], seen);
    }

    [Fact]
    public void Tab_goes_through_the_engines_proposals()
    {
        using var console = new TestConsole();
        using PowerShellEngine engine = console.StartEngine();
        var completion = new TabCompletion(engine.Runspace);
        var buffer = new EditBuffer();
        buffer.Set("Get-Comm | Out-Null", "Get-Comm".Length);

        completion.Apply(buffer, forward: true);

        Assert.Equal(("Get-Command | Out-Null", "Get-Command".Length), (buffer.Text, buffer.Cursor));
    }
}
