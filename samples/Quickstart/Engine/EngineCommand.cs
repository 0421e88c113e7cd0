namespace EncordPS.Quickstart.Engine;

/// <param name="Text">PowerShell as somebody would type it; runs in the global scope.</param>
internal sealed record EngineCommand(string Text)
{
    /// <summary>Values for the parameter block, when the text is one.</summary>
    public IReadOnlyDictionary<string, object> Arguments { get; init; } = new Dictionary<string, object>();

    /// <summary>
    /// At a prompt an error that ends a statement does not end the session, and the engine counts it as
    /// an answer. In a story it is the end, so it has to come out as an exception.
    /// </summary>
    public bool StopsAtTerminatingError { get; init; }

    public bool AddsToHistory { get; init; }
}
