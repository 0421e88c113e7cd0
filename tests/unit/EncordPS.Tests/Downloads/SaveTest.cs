namespace EncordPS.Tests.Downloads;

/// <summary>A test that saves to a directory of its own, $out.</summary>
public abstract class SaveTest : EngineTest, IDisposable
{
    protected SaveTest(SandboxFixture fixture)
        : base(fixture) => Engine.Set("out", Output);

    protected string Output { get; } = Directory.CreateTempSubdirectory("encord-save-").FullName;

    // Without the hidden notes of whose the files are.
    protected IEnumerable<string> Files =>
        Directory.GetFiles(Output, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != ".encord-saved").Select(file => Path.GetRelativePath(Output, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private protected IReadOnlyList<ArrivedRequest> Downloads => [.. Trace.Requests.Where(IsDownload)];

    private protected static bool IsDownload(ArrivedRequest request) => request.Path.StartsWith("/blobs/", StringComparison.Ordinal);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => Directory.Delete(Output, recursive: true);

    /// <summary>Makes a dataset of images of some 200 KB in $set, and gives it the titles.</summary>
    protected void UseRows(params string[] titles)
    {
        Engine.Set("set", Fixture.NewDataset("Rows to save", titles.Length));
        Engine.Set("titles", titles);
        Invoke("$i = 0; Get-EncordDataRow $set | ForEach-Object { $_ | Set-EncordDataRow -Title $titles[$i++] }").Errors.MustBeNone();
        Trace.Forget();
    }
}
