namespace EncordPS.Waiting;

/// <summary>Where a job of the service stands.</summary>
internal interface IJobState
{
    /// <summary>Whether the job has ended, well or not.</summary>
    bool IsFinal { get; }
}
