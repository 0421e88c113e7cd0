namespace EncordPS.Tests.Storage;

/// <summary>A test with a folder of its own, $top, that holds the folders $a, $b and $c.</summary>
public abstract class FolderTest : EngineTest
{
    protected FolderTest(SandboxFixture fixture)
        : base(fixture)
    {
        Engine.Set("top", Fixture.NewFolder("Top"));
        Invoke(
            """
            $global:a, $global:b, $global:c = New-EncordStorageFolder 'a', 'b', 'c' -ParentUuid $top | ForEach-Object { "$($_.Uuid)" }
            """).Errors.MustBeNone();
        Trace.Forget();
    }

    protected Guid IdOf(string variable) => Guid.Parse(Invoke(variable).Text);
}
