namespace EncordPS.Imports;

/// <summary>What an import asks of the service.</summary>
internal interface IImportService
{
    /// <summary>How long the document of some units is.</summary>
    long LengthOf(PrivateDataUnit unit);

    /// <summary>Starts a job, which leaves out what is there already and goes on when a unit fails.</summary>
    /// <returns>The id of the job.</returns>
    Task<string> StartAsync(IReadOnlyList<PrivateDataUnit> units, CancellationToken cancellationToken);

    /// <summary>Asks where a job stands.</summary>
    /// <param name="job">The job.</param>
    /// <param name="hold">How long the service may hold the answer back.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<DatasetDataLongPolling> AskAsync(string job, TimeSpan hold, CancellationToken cancellationToken);

    /// <summary>Lists what is there, as far as it can be told apart: things of one file, by the file's URL.</summary>
    /// <param name="since">Only what was made since then; null for all.</param>
    /// <param name="cancellationToken">Ends it.</param>
    IAsyncEnumerable<IReadOnlyList<(PrivateDataKind Kind, string Url)>> ListAsync(
        DateTimeOffset? since, CancellationToken cancellationToken);
}
