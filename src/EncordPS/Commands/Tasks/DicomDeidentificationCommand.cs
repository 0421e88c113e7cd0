using EncordPS.Binding;
using EncordPS.Completion;
using EncordPS.Jobs;

namespace EncordPS.Commands;

/// <summary>What the commands about running de-identification jobs share: how a job is named.</summary>
public abstract class DicomDeidentificationCommand : JobCommand
{
    /// <summary>The ids of the jobs.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StartedJobCompleter<DicomDeidentifyTask>))]
    [IdOf("JobId")]
    public string[] JobId { get; set; } = [];

    /// <summary>The URLs of the jobs' files. The service does not tell them: they are handed on to the output.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("DicomUrls")]
    [AllowNull]
    [AllowEmptyCollection]
    public string[]? DicomUrl { get; set; }

    /// <summary>The jobs' cloud integration. The service does not tell it: it is handed on to the output.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(IntegrationCompleter))]
    [IdOf("IntegrationUuid", "IntegrationHash")]
    public string? IntegrationHash { get; set; }

    private protected sealed override IEnumerable<WatchedJob> ReadJobs()
    {
        foreach (string text in JobId)
        {
            if (TryReadId(text, ErrorSubject.DicomDeidentification(text), out Guid id))
            {
                yield return new WatchedDicomDeidentification(id, text, DicomUrl ?? [], IntegrationHash);
            }
        }
    }
}
