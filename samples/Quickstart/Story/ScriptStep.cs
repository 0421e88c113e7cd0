namespace EncordPS.Quickstart.Story;

/// <summary>One command of the story and the comments that stand above it.</summary>
/// <param name="Narrative">Comment lines without their "#"; empty when there are none.</param>
/// <param name="Command">The text as written, or null where comments end the script.</param>
/// <param name="IsShown">False for what prepares the story and nobody would type.</param>
internal sealed record ScriptStep(IReadOnlyList<string> Narrative, string? Command, bool IsShown);
