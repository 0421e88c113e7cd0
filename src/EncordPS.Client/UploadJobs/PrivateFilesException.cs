namespace EncordPS.UploadJobs;

/// <summary>A description of private files that cannot be sent.</summary>
internal sealed class PrivateFilesException(PrivateFilesProblem problem, string message) : Exception(message)
{
    public PrivateFilesProblem Problem { get; } = problem;
}
