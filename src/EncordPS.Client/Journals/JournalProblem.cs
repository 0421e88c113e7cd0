namespace EncordPS.Journals;

/// <summary>Why a journal cannot be used.</summary>
internal enum JournalProblem
{
    /// <summary>There is no such file.</summary>
    NotFound,

    /// <summary>It cannot be read or written.</summary>
    NotAccessible,

    /// <summary>Another process writes it.</summary>
    InUse,

    /// <summary>A line is not as it was written, or the file is no journal.</summary>
    Damaged,

    /// <summary>It belongs to something else.</summary>
    OfSomethingElse,
}
