using System.Text.RegularExpressions;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Downloads;

/// <summary>A storage of one file on loopback, and a directory to download it to.</summary>
internal sealed partial class Storage : IAsyncDisposable
{
    private readonly LoopbackServer _server;
    private readonly TestClient _client;
    private readonly Func<string, LoopbackConnection, Task> _answer;

    public Storage(Func<string, LoopbackConnection, Task> answer, int retries = 0)
    {
        _answer = answer;
        _server = LoopbackServer.Start(ServeAsync);
        _client = TestClient.Of(_server, retries);
    }

    public List<string> Requests { get; } = [];

    public string Root { get; } = Directory.CreateTempSubdirectory("encord-download-").FullName;

    public string Target => Path.Combine(Root, "clip.mp4");

    public string Part => Target + ".part";

    public string Note => Target + ".part.json";

    /// <summary>Where the file goes, as a place that was given out.</summary>
    private NamedPlace Place => new(Target, "id", new OwnerNote(Root), isMarked: false);

    public Uri Address => _server.Address;

    public RecordingObserver Observer => _client.Observer;

    /// <summary>How often new URLs were asked for.</summary>
    public int Renewals { get; private set; }

    public static Task WholeAsync(LoopbackConnection connection, string body, string headers = "ETag: \"v1\"\r\n") =>
        connection.AnswerAsync("200 OK", body, headers);

    public static Task RestAsync(LoopbackConnection connection, string body, int from, int length, string headers = "ETag: \"v1\"\r\n") =>
        connection.AnswerAsync("206 Partial Content", body, $"Content-Range: bytes {from}-{length - 1}/{length}\r\n{headers}");

    /// <summary>Where the Range header of a request begins; null when it wants all.</summary>
    public static int? From(string request) =>
        RangePattern().Match(request) is { Success: true } match ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    public Task<SavedFile> DownloadAsync(
        DownloadOptions? options = null, long? size = null, string query = "?sig=secret", CancellationToken cancellationToken = default)
    {
        SignedUrls urls = new(Urls(query), _ =>
        {
            Renewals++;
            return Task.FromResult<IReadOnlyDictionary<string, string>>(Urls("?sig=renewed"));
        });
        RemoteFile file = new("id", "clip.mp4", "video/mp4", size, urls);
        return new FileDownload(_client.Service, file, Place, options ?? new DownloadOptions()).RunAsync(cancellationToken);
    }

    /// <summary>Puts a part there as if a download had been ended.</summary>
    public void LeavePart(string bytes, string note)
    {
        File.WriteAllText(Part, bytes);
        File.WriteAllText(Note, note);
    }

    /// <summary>Puts a file there, and notes of what it is.</summary>
    public void LeaveFile(string content, string? id)
    {
        File.WriteAllText(Target, content);
        if (id is not null)
        {
            new OwnerNote(Root).Add(Target, id);
        }
    }

    public void MustHave(string content)
    {
        Assert.Equal(content, File.ReadAllText(Target));
        Assert.False(File.Exists(Part), "The part is still there.");
        Assert.False(File.Exists(Note), "The note is still there.");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(Root, recursive: true);
    }

    private Dictionary<string, string> Urls(string query) => new() { ["id"] = new Uri(Address, "/bucket/clip.mp4" + query).AbsoluteUri };

    private async Task ServeAsync(LoopbackConnection connection)
    {
        while (await connection.ReadRequestAsync() is { Length: > 0 } request)
        {
            Requests.Add(request);
            await _answer(request, connection);
        }
    }

    [GeneratedRegex(@"Range: bytes=(\d+)-\r\n")]
    private static partial Regex RangePattern();
}
