namespace EncordPS.Quickstart.Engine;

/// <summary>How a command ended. Errors that let it go on do not count: they are part of its answer.</summary>
internal enum RunOutcome
{
    Completed,
    Failed,
    Stopped,
}
