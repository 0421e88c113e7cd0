namespace EncordPS.ImportRecords;

/// <summary>What an import knows of a unit: where it stands, and whether it was met in the list.</summary>
[Flags]
internal enum UnitStatus : byte
{
    /// <summary>It is to be sent.</summary>
    Open = 0,

    /// <summary>It is there: the service said so, or it was seen.</summary>
    There = 1,

    /// <summary>It was seen before it was ever sent.</summary>
    Before = 2,

    /// <summary>It failed in this run.</summary>
    Failed = 3,

    /// <summary>It is in a job, or in one that may have been started.</summary>
    Sent = 4,

    /// <summary>Nobody can tell whether it is there.</summary>
    Unknown = 5,

    /// <summary>All of these.</summary>
    Standing = 7,

    /// <summary>The list has it.</summary>
    Listed = 8,

    /// <summary>It was taken out of the list, or is not to be: an earlier run has sent it.</summary>
    Taken = 16,
}
