using EncordPS.LocalFiles;
using EncordPS.UploadJobs;
using EncordPS.UploadUrls;

namespace EncordPS.Uploads;

/// <summary>A file that is to be sent, and what came of it: a result, or the reason why there is none.</summary>
/// <param name="file">The file.</param>
/// <param name="target">Where it goes.</param>
/// <param name="title">What is made of it is called so.</param>
/// <param name="metadata">The metadata of what is made of it; null for none.</param>
internal sealed class FileToSend(LocalFile file, UploadTarget target, string title, DataClientMetadata? metadata = null)
{
    public LocalFile File => file;

    public UploadTarget Target => target;

    public string Title => title;

    public DataClientMetadata? Metadata => metadata;

    /// <summary>Where it was uploaded to; null until it is there.</summary>
    public UploadPlace? Place { get; set; }

    /// <summary>What was made of it.</summary>
    public UploadedData? Result { get; set; }

    /// <summary>Why it could not be uploaded.</summary>
    public Exception? Failure { get; set; }

    /// <summary>A failure that is about where the file goes, or about all files that go there.</summary>
    public EncordException? TargetFailure { get; set; }

    /// <summary>The last state of the job that made nothing of it.</summary>
    public DatasetDataLongPolling? Job { get; set; }

    /// <summary>What a job says against this file; null when it says nothing.</summary>
    public DataUnitError? RefusalIn(DatasetDataLongPolling job) =>
        job.DataUnitErrors.FirstOrDefault(error => error.ObjectUrls.Contains(Place!.ObjectKey));
}
