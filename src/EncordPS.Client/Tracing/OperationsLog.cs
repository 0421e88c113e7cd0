using System.Text;
using System.Text.Json.Nodes;
using EncordPS.Timing;

namespace EncordPS.Tracing;

/// <summary>
/// A file with a line of JSON for each change that was asked for, on the disk before the command gives its result. Several processes can
/// write to it, and another program can move it away: each line opens the file anew.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="who">Who asks: the fingerprint of the key, or that it is a token.</param>
internal sealed class OperationsLog(string path, string who)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(10);
    private static readonly SemaphoreSlim s_turn = new(1, 1);

    public string Path => path;

    public string Who => who;

    /// <summary>Why a line could not be written; null as long as all could.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Begins with who connects to what, and shows whether the file can be written.</summary>
    public Task BeginAsync(Uri domain)
    {
        JsonObject line = NewLine("Connect");
        line["domain"] = domain.GetLeftPart(UriPartial.Authority);
        return WriteAsync(line);
    }

    /// <summary>What each line begins with.</summary>
    public JsonObject NewLine(string operation, DateTimeOffset? time = null) => new()
    {
        ["time"] = (time ?? DateTimeOffset.UtcNow).UtcDateTime,
        ["who"] = who,
        ["user"] = Environment.UserName,
        ["machine"] = Environment.MachineName,
        ["operation"] = operation,
    };

    /// <summary>
    /// Appends a line. A change that was made is not undone by a full disk: the failure is kept, and no further change is sent.
    /// </summary>
    public async Task WriteAsync(JsonObject line)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(line.ToJsonString() + "\n");
        await s_turn.WaitAsync(CancellationToken.None);
        try
        {
            using FileStream turn = await LockAsync();
            Append(bytes);
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

    // The log itself stays open to readers. The file of the lock stays: to delete it would let a third process in.
    private async Task<FileStream> LockAsync()
    {
        for (long startedAt = TimeProvider.System.GetTimestamp(); ;)
        {
            try
            {
                return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (IOException e) when (
                e is not (DirectoryNotFoundException or PathTooLongException)
                && TimeProvider.System.GetElapsedTime(startedAt) < s_patience
                && File.Exists(path + ".lock"))
            {
                await Task.Delay(s_pause);
            }
        }
    }

    // A line that was cut, by a full disk or a kill, ends before the next one begins.
    private void Append(byte[] line)
    {
        using FileStream file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1);
        if (file.Length > 0)
        {
            file.Seek(-1, SeekOrigin.End);
            if (file.ReadByte() != '\n')
            {
                file.WriteByte((byte)'\n');
            }
        }

        file.Write(line, 0, line.Length);
        file.Flush(flushToDisk: true);
    }
}
