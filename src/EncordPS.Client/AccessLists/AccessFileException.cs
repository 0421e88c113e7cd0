namespace EncordPS.AccessLists;

/// <summary>A file of access or a plan that cannot be read as a whole.</summary>
internal sealed class AccessFileException(AccessProblem problem, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    public AccessProblem Problem => problem;
}
