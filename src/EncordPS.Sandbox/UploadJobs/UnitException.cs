namespace EncordPS.Sandbox.UploadJobs;

/// <summary>A unit that cannot be uploaded. The message is what the job reports.</summary>
internal sealed class UnitException(string message) : Exception(message);
