using EncordPS.Errors;

namespace EncordPS.Client.Tests.Errors;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("\u001b[2J", "␛[2J")]
    [InlineData("\u001b]0;title\u0007", "␛]0;title␇")]
    [InlineData("a\r\nb\tc\0", "a␍␊b␉c␀")]
    [InlineData("\u009b31m\u007f", "\ufffd31m␡")]
    [InlineData("photo\u202egpj.exe\u2066\u2028", "photo\ufffdgpj.exe\ufffd\ufffd")]
    public void What_a_terminal_would_carry_out_is_seen_instead(string text, string shown) => Assert.Equal(shown, PlainText.Line(text));

    [Fact]
    public void A_message_keeps_its_lines_and_nothing_else() =>
        Assert.Equal("one\n\ttwo\n␍three␛[0m", PlainText.Lines("one\r\n\ttwo\n\rthree\u001b[0m"));

    [Theory]
    [InlineData("")]
    [InlineData("Zürich 2025 — 東京, مرحبا\u200f, 👩‍🔬")]
    public void Ordinary_text_of_any_language_stays_as_it_is(string text)
    {
        Assert.Same(text, PlainText.Line(text));
        Assert.Equal(text, PlainText.Lines(text));
    }
}
