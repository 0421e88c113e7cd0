namespace EncordPS.Quickstart;

/// <summary>Something that the run needs is not there; the message says what, and how to get it.</summary>
internal sealed class SetupException(string message) : Exception(message);
