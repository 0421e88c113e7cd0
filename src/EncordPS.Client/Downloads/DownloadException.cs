namespace EncordPS.Downloads;

/// <summary>A file that was not saved, for a reason on this machine or in the file itself.</summary>
internal sealed class DownloadException(DownloadProblem problem, string message, Exception? cause = null) : Exception(message, cause)
{
    public DownloadProblem Problem => problem;
}
