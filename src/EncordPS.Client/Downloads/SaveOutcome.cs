namespace EncordPS;

/// <summary>How a file came to be where it is.</summary>
public enum SaveOutcome
{
    /// <summary>It was downloaded.</summary>
    Saved,

    /// <summary>A part was there from an earlier time, and the rest was downloaded.</summary>
    Resumed,

    /// <summary>It was there already, with the same length.</summary>
    Skipped,
}
