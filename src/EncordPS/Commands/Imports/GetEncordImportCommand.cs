namespace EncordPS.Commands;

/// <summary>Get-EncordImport: how far an import is, as its journal tells. It asks nothing of the service.</summary>
[Cmdlet(VerbsCommon.Get, "EncordImport")]
[OutputType(typeof(PrivateDataImport))]
public sealed class GetEncordImportCommand : PSCmdlet
{
    /// <summary>The journals.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string[] JournalPath { get; set; } = [];

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        foreach (string path in JournalPath)
        {
            try
            {
                string journal = GetUnresolvedProviderPathFromPSPath(path);
                WriteObject(new PrivateDataImport(journal, ImportJournal.Read(journal)));
            }
            catch (JournalException e)
            {
                WriteError(JournalErrors.Create(e, path));
            }
        }
    }
}
