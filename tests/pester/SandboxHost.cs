using System.Text.Json;
using EncordPS.Sandbox;

// Sandboxes for the Pester files, all in this one process: after the first, a start takes a tenth of a process of its own.
// A line of input is either the options of `encord-sandbox`, as a JSON array: the answer is the new server's address.
// Or it is such an address: that server is stopped, and the address repeated. The end of the input ends all.
Dictionary<string, SandboxServer> servers = [];
while (await Console.In.ReadLineAsync() is { } line)
{
    Console.WriteLine(servers.Remove(line, out SandboxServer? server) ? await StopAsync(server, line) : await StartAsync(line));
}

foreach (SandboxServer server in servers.Values)
{
    await server.DisposeAsync();
}

async Task<string> StartAsync(string options)
{
    SandboxServer server = await SandboxServer.StartAsync(CommandLine.Parse(JsonSerializer.Deserialize<string[]>(options)!).Options);
    string address = server.Address.GetLeftPart(UriPartial.Authority);
    servers.Add(address, server);
    return address;
}

static async Task<string> StopAsync(SandboxServer server, string address)
{
    await server.DisposeAsync();
    return address;
}
