namespace EncordPS.Quickstart;

/// <summary>The command line cannot be carried out; the message says why, for the person who typed it.</summary>
internal sealed class UsageException(string message) : Exception(message);
