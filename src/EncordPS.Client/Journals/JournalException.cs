namespace EncordPS.Journals;

/// <summary>A journal that cannot be used.</summary>
internal sealed class JournalException(JournalProblem problem, string message, Exception? cause = null) : Exception(message, cause)
{
    public JournalProblem Problem { get; } = problem;
}
