namespace EncordPS;

/// <summary>What became of a change of access.</summary>
public enum AccessOutcome
{
    /// <summary>It was done, and the service shows it.</summary>
    Done,

    /// <summary>It was so already: nothing was sent.</summary>
    AlreadySo,

    /// <summary>The service refused it, or does not show it afterwards.</summary>
    Failed,

    /// <summary>The place is not as it was when the plan was made: nothing was sent for it.</summary>
    Drifted,

    /// <summary>A guard kept it, or the user did not want it: nothing was sent.</summary>
    Refused,
}
