using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Remove-EncordStorageFolder: deletes storage folders with all that is in them.</summary>
[Cmdlet(VerbsCommon.Remove, "EncordStorageFolder", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveEncordStorageFolderCommand : EncordCommand
{
    /// <summary>The ids of the folders.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [IdOf("FolderUuid", "BackingFolderUuid", "Uuid")]
    public string[] FolderUuid { get; set; } = [];

    /// <summary>Do not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Go on with a removal that another run began: what is gone already is no error.</summary>
    [Parameter]
    public SwitchParameter Resume { get; set; }

    /// <summary>The object from the pipeline: what an error about it is about.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        ForEachId(FolderUuid, SubjectOf, (id, subject) =>
        {
            if (ShouldProcess(subject.Label!, "Delete storage folder with all that is in it", Force))
            {
                Run(subject, run => run.Client.StorageFolders.DeleteAsync(id, isResumed: Resume, run.Token));
            }
        });
    }

    private ErrorSubject SubjectOf(string text) =>
        ErrorSubject.Folder(InputObject ?? (object)text)
            with { Label = TargetName.Of(InputObject, text), HowToCheck = OutcomeCheck.Folder(text), IsResumed = Resume };
}
