using System.Text.Json.Nodes;

namespace EncordPS.Client.Tests.Support;

/// <summary>A request of the service's own SDK with its answer, as recorded; the files are in captures/.</summary>
internal sealed class Capture
{
    private readonly Dictionary<string, string> _headers = [];

    private Capture(string text)
    {
        string[] parts = text.Split("\n-> 200\n");
        string[] request = parts[0].Split("\n\n", 2);
        string[] head = request[0].Trim().Split('\n');
        Method = head[0].Split(' ')[0];
        Target = head[0].Split(' ')[1];
        Body = request.Length > 1 && request[1].Trim().Length > 0 ? JsonNode.Parse(request[1]) : null;
        Answer = parts.Length > 1 ? parts[1].Trim() : "";
        foreach (string[] header in head.Skip(1).Select(static line => line.Split(':', 2)))
        {
            _headers[header[0]] = header[1].Trim();
        }
    }

    public string Method { get; }

    public string Target { get; }

    public JsonNode? Body { get; }

    public string Answer { get; }

    public static Capture Load(string name) =>
        new(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "captures", name + ".http")));

    /// <summary>A server that answers as recorded.</summary>
    public ScriptedHandler Replay() => new ScriptedHandler().Answer(200, Answer);

    /// <summary>Fails unless a request says the same as the recorded one.</summary>
    public void AssertSame(SentRequest request)
    {
        Assert.Equal(Method, request.Method);
        Assert.Equal(Target, request.Target);
        Assert.All(_headers, header => Assert.Equal(header.Value, request.Header(header.Key)));
        AssertBody(Body, request);
    }

    public static void AssertBody(JsonNode? expected, SentRequest request)
    {
        JsonNode? actual = request.BodyText.Length == 0 ? null : request.BodyJson;
        Assert.True(JsonNode.DeepEquals(expected, actual), $"Expected {expected?.ToJsonString()}\nbut was {actual?.ToJsonString()}");
    }
}
