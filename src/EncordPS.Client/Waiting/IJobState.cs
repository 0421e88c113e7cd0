namespace EncordPS.Waiting;

/// <summary>Where a job of the service stands.</summary>
internal interface IJobState
{
    /// <summary>Whether the job has ended, well or not.</summary>
    bool IsFinal { get; }

    /// <summary>Whether the job has ended well.</summary>
    bool IsDone { get; }

    /// <summary>Where it stands, in the service's own word.</summary>
    string StatusName { get; }

    /// <summary>How much of it is done; null where the service does not count.</summary>
    JobUnits? Units { get; }
}
