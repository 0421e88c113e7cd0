namespace EncordPS.Commands;

/// <summary>A de-identification job that a command looks at.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Input">What the user passed: the target of errors about it.</param>
/// <param name="DicomUrls">Its files, where they are known.</param>
/// <param name="IntegrationHash">Its cloud integration, where it is known.</param>
internal sealed record DicomDeidentificationJob(Guid Id, string Input, string[] DicomUrls, string? IntegrationHash)
{
    /// <summary>Where the job stands, with what the service does not tell of it.</summary>
    public async Task<DicomDeidentifyTask> GetAsync(EncordClient client, TimeSpan hold, CancellationToken cancellationToken)
    {
        DicomDeidentifyTask task = await client.DicomDeidentifications.GetAsync(Id, hold, cancellationToken);
        task.DicomUrls = DicomUrls;
        task.IntegrationHash = string.IsNullOrEmpty(IntegrationHash) ? null : IntegrationHash;
        return task;
    }
}
