using System.Text;
using System.Text.Json.Nodes;

namespace EncordPS.Tracing;

/// <summary>
/// A file with a line of JSON for each change that was asked for, written before the command gives its result. Several processes can
/// write to it: each line opens the file, and waits a moment where another one has it.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="who">Who asks: the fingerprint of the key, or that it is a token.</param>
internal sealed class OperationsLog(string path, string who)
{
    private const int MostTries = 100;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(10);
    private static readonly SemaphoreSlim s_turn = new(1, 1);

    public string Path => path;

    public string Who => who;

    /// <summary>Why a line could not be written; null as long as all could.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Begins with who connects to what, and shows whether the file can be written.</summary>
    public Task BeginAsync(Uri domain) => WriteAsync(new JsonObject
    {
        ["time"] = DateTime.UtcNow,
        ["who"] = who,
        ["user"] = Environment.UserName,
        ["machine"] = Environment.MachineName,
        ["domain"] = domain.GetLeftPart(UriPartial.Authority),
        ["operation"] = "Connect",
    }.ToJsonString());

    /// <summary>Appends a line. A change that was made is not undone by a full disk: the failure is kept, and no further change is sent.</summary>
    public async Task WriteAsync(string line)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(line + "\n");
        await s_turn.WaitAsync(CancellationToken.None);
        try
        {
            await AppendAsync(bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            Failure = e;
        }
        finally
        {
            s_turn.Release();
        }
    }

    private async Task AppendAsync(byte[] bytes)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                using FileStream file = new(path, FileMode.Append, FileAccess.Write, FileShare.Read);
                file.Write(bytes, 0, bytes.Length);
                return;
            }
            catch (IOException e) when (tries < MostTries && e is not (DirectoryNotFoundException or PathTooLongException) && File.Exists(path))
            {
                await Task.Delay(s_pause);
            }
        }
    }
}
