namespace EncordPS.Agents;

/// <summary>The build for Windows PowerShell: .NET Framework knows no Unix sockets, and the agent of Windows has a named pipe.</summary>
internal static class AgentSocket
{
    public static Task<Stream> OpenAsync(string path, CancellationToken cancellationToken) =>
        throw AgentErrors.NotFound($"Windows PowerShell reaches one by a named pipe alone, and {AgentPlace.Variable} names {path}");
}
