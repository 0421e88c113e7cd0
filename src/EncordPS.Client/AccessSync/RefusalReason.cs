namespace EncordPS.AccessSync;

/// <summary>Why a change was not done.</summary>
internal enum RefusalReason
{
    None,

    /// <summary>It would take the last admin of a place away.</summary>
    LastAdmin,

    /// <summary>It would take the caller's own role away, or perhaps.</summary>
    OwnAccess,

    /// <summary>More of a place's grants would go than is allowed at once.</summary>
    TooManyRemovals,

    /// <summary>The user said no.</summary>
    Declined,

    /// <summary>The place is not as it was.</summary>
    Drifted,

    /// <summary>The service failed, or did not take it.</summary>
    NotTaken,
}
