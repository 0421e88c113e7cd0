namespace EncordPS.Sandbox.UploadJobs;

/// <summary>The states of jobs, and of the units in them, as the wire and the database spell them.</summary>
internal static class JobStatus
{
    public const string Pending = "PENDING";
    public const string Done = "DONE";
    public const string Error = "ERROR";
    public const string Cancelled = "CANCELLED";
}
