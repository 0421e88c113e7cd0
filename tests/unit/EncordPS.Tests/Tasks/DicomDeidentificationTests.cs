namespace EncordPS.Tests.Tasks;

public sealed class DicomDeidentificationTests(SandboxFixture fixture) : EngineTest(fixture)
{
    [Fact]
    public void Urls_are_shown_without_their_query()
    {
        Trace.Answer = Answers.Json("""{"status": "DONE", "urls": ["https://a/b?sig=secret"]}""");

        Assert.Equal("https://a/b?sig=secret", Invoke("(Wait-EncordDicomDeidentification $unknown).Urls").Text);
        Assert.DoesNotContain("secret", Engine.Show("Get-EncordDicomDeidentification $unknown | Format-List"), StringComparison.Ordinal);
    }
}
