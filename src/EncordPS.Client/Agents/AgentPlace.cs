using System.IO.Pipes;

namespace EncordPS.Agents;

/// <summary>Where the ssh-agent is: what SSH_AUTH_SOCK names, or the named pipe of Windows' own.</summary>
internal static class AgentPlace
{
    public const string Variable = "SSH_AUTH_SOCK";

    private const string PipePrefix = @"\\.\pipe\";
    private const string WindowsPipe = "openssh-ssh-agent";

    // A pipe that nobody serves would be waited for without an end.
    private const int PipePatience = 2000;

    /// <summary>Whether somebody said where one is.</summary>
    public static bool IsNamed => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };

    /// <summary>Whether there may be one, so that it is asked also where nobody wants one by name.</summary>
    public static bool MayBeThere => IsNamed || IsWindows;

    private static bool IsWindows => Path.DirectorySeparatorChar == '\\';

    /// <summary>Opens a connection.</summary>
    /// <exception cref="EncordKeyException">There is no agent.</exception>
    public static Task<Stream> ConnectAsync(CancellationToken cancellationToken) =>
        ConnectAsync(Environment.GetEnvironmentVariable(Variable), IsWindows, cancellationToken);

    internal static async Task<Stream> ConnectAsync(string? named, bool isWindows, CancellationToken cancellationToken)
    {
        string place = named is { Length: > 0 } ? named
            : isWindows ? PipePrefix + WindowsPipe
            : throw AgentErrors.NotFound($"{Variable} is not set");
        try
        {
            return place.StartsWith(PipePrefix, StringComparison.OrdinalIgnoreCase)
                ? await OpenPipeAsync(place.Substring(PipePrefix.Length), cancellationToken)
                : await AgentSocket.OpenAsync(place, cancellationToken);
        }
        catch (Exception e) when (e is IOException or TimeoutException or UnauthorizedAccessException or ArgumentException
            or System.Net.Sockets.SocketException)
        {
            throw AgentErrors.NotFound($"nobody listens at {place}");
        }
    }

    private static async Task<Stream> OpenPipeAsync(string name, CancellationToken cancellationToken)
    {
        NamedPipeClientStream pipe = new(".", name, PipeDirection.InOut, PipeOptions.Asynchronous);
        try
        {
            await pipe.ConnectAsync(PipePatience, cancellationToken);
            return pipe;
        }
        catch
        {
            pipe.Dispose();
            throw;
        }
    }
}
