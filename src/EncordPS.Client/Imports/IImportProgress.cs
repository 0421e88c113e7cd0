using EncordPS.ImportRecords;

namespace EncordPS.Imports;

/// <summary>Told how far an import is.</summary>
internal interface IImportProgress
{
    /// <summary>Something has changed.</summary>
    /// <param name="state">What the journal tells. Only for the time of the call.</param>
    /// <param name="finishedInJobs">How many units of the running jobs are finished.</param>
    void Report(ImportState state, int finishedInJobs);
}
