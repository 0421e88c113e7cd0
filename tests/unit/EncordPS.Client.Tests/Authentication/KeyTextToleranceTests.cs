using System.Text;
using EncordPS.Authentication;

namespace EncordPS.Client.Tests.Authentication;

public sealed class KeyTextToleranceTests
{
    private static readonly string s_text = TestKeys.Text(TestKeys.Plain);
    private static readonly string s_oneLine = TestKeys.ToText(TestKeys.Container(TestKeys.Plain));

    public static TheoryData<string, string> Variants => new()
    {
        { "as written", s_text },
        { "CRLF", s_text.Replace("\n", "\r\n", StringComparison.Ordinal) },
        { "CR", s_text.Replace('\n', '\r') },
        { "no final line break", s_text.TrimEnd() },
        { "leading blank lines", "\n\n  \n" + s_text },
        { "text before", "Comment: my key, für Encord\n" + s_text },
        { "text after", s_text + "\nthe end" },
        { "spaces for line breaks", s_text.Replace('\n', ' ') },
        { "indented", s_text.Replace("\n", "\n    ", StringComparison.Ordinal) },
        { "one long line", s_oneLine },
        { "no white space", s_oneLine.Replace("\n", "", StringComparison.Ordinal) },
        { "no-break spaces", s_text.Replace('\n', '\u00A0') },
    };

    [Theory]
    [MemberData(nameof(Variants))]
    public void Accepts_text_in_any_layout(string variant, string text)
    {
        Assert.NotEmpty(variant);
        using var secure = TestKeys.Secure(text);

        using var credential = SshKeyCredential.Parse(secure, null);

        Assert.Equal(TestKeys.Fingerprint, credential.PublicKeyFingerprint);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Accepts_files_with_a_byte_order_mark(string encoding)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, s_text, Encoding.GetEncoding(encoding));
            using var credential = SshKeyCredential.Load(path, null);

            Assert.Equal(TestKeys.Fingerprint, credential.PublicKeyFingerprint);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
