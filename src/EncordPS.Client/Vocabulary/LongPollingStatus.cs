namespace EncordPS;

/// <summary>Where an upload job stands.</summary>
/// <remarks>Source: encord.orm.dataset.LongPollingStatus.</remarks>
public enum LongPollingStatus
{
    /// <summary>Waiting for its turn, or at work.</summary>
    Pending,

    /// <summary>Finished. With ignore_errors units may have failed all the same: look at UnitsErrorCount.</summary>
    Done,

    /// <summary>Ended because a unit failed; only without ignore_errors.</summary>
    Error,

    /// <summary>Stopped by a person. Units that were done before stay.</summary>
    Cancelled,

    /// <summary>A status that this version of the module does not know; StatusName has its name.</summary>
    Unknown,
}
