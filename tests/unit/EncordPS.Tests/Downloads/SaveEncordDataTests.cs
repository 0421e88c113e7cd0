namespace EncordPS.Tests.Downloads;

public sealed class SaveEncordDataTests(SandboxFixture fixture) : SaveTest(fixture)
{
    [Fact]
    public void Storage_is_shown_no_credentials()
    {
        UseRows("a.jpg");

        Invocation got = Invoke("$VerbosePreference = $DebugPreference = 'Continue'; Get-EncordDataRow $set | Save-EncordData $out");

        ArrivedRequest download = Assert.Single(Downloads);
        Assert.DoesNotContain(download.Headers.Keys, name => name is "Authorization" or "Signature" or "Signature-Input" or "X-Cloud-Trace-Context");
        string shown = string.Join('\n', [.. got.Verbose, .. got.Debug]);
        Assert.Contains(download.Path, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(download.Query["X-Goog-Signature"], shown, StringComparison.Ordinal);
    }
}
