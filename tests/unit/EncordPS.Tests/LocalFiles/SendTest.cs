using System.Security.Cryptography;

namespace EncordPS.Tests.LocalFiles;

/// <summary>A test that sends files: it has an empty dataset, $set, and a directory of its own, $dir.</summary>
public abstract class SendTest : EngineTest, IDisposable
{
    protected const string Put = "PUT file";
    protected const string Urls = "GET presigned-urls";
    protected const string Job = "datasetdatalongpolling POST";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("encord-send-");

    protected SendTest(SandboxFixture fixture)
        : base(fixture)
    {
        DatasetHash = Fixture.NewDataset("Sent", rows: 0);
        Engine.Set("set", DatasetHash);
        Engine.Set("dir", _directory.FullName);
        Trace.Forget();
    }

    protected string DatasetHash { get; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _directory.Delete(recursive: true);

    protected string PathOf(string name) => Path.Combine(_directory.FullName, name);

    protected string Write(string name, string content = "some bytes")
    {
        File.WriteAllText(PathOf(name), content);
        return PathOf(name);
    }

    /// <summary>A PNG header; the sandbox looks at no more of an image.</summary>
    protected void WriteImage(string name, byte width, params byte[] more) => File.WriteAllBytes(
        PathOf(name),
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, width, 0, 0, 0, 200, 8, 2, 0, 0, 0, 1, 2, 3, 4, .. more]);

    /// <summary>The digest of what the sandbox has of each row, by title.</summary>
    private protected async Task<Dictionary<string, string>> FetchDigestsAsync()
    {
        using HttpClient http = new();
        Dictionary<string, string> digests = [];
        foreach (string line in Invoke("Get-EncordDataRow $set -FetchSignedUrl | ForEach-Object { \"$($_.Title)|$($_.SignedUrl)\" }").Texts)
        {
            string[] parts = line.Split('|');
            await using Stream body = await http.GetStreamAsync(new Uri(parts[1]));
            digests[parts[0]] = Convert.ToHexString(await SHA256.HashDataAsync(body));
        }

        return digests;
    }

    protected string DigestOf(string name) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(PathOf(name))));
}
