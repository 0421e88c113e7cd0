namespace EncordPS.LocalFiles;

/// <summary>A local file that cannot be sent.</summary>
internal sealed class LocalFileException(LocalFileProblem problem, string message, Exception? cause = null) : Exception(message, cause)
{
    public LocalFileProblem Problem { get; } = problem;
}
