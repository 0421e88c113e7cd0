namespace EncordPS.Tests.Completion;

public sealed class EnumMeaningTests(SandboxFixture fixture) : EngineTest(fixture)
{
    [Theory]
    [InlineData("Add-EncordDatasetUser -UserRole adm", "Admin")]
    [InlineData("Add-EncordDatasetGroup -UserRole us", "User")]
    public void Tab_tells_what_a_role_means(string line, string value)
    {
        Engine.Set("typed", line);

        string meaning = Invoke("(TabExpansion2 $typed $typed.Length).CompletionMatches.ToolTip").Text;

        Assert.Matches($@"^{value}: \S.+\.$", meaning);
    }
}
