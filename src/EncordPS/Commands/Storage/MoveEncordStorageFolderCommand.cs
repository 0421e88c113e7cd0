using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Move-EncordStorageFolder: moves storage folders into another one or to the top, with few requests for many.</summary>
[Cmdlet(VerbsCommon.Move, "EncordStorageFolder", SupportsShouldProcess = true, DefaultParameterSetName = FolderSet)]
[OutputType(typeof(StorageFolder))]
public sealed class MoveEncordStorageFolderCommand : EncordCommand
{
    private const string FolderSet = "Destination";
    private const string RootSet = "ToRoot";

    private readonly BulkGatherer<ValueTuple> _folders = new();
    private Guid? _destination;

    /// <summary>The ids of the folders.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [IdOf("FolderUuid", "BackingFolderUuid", "Uuid")]
    public string[] FolderUuid { get; set; } = [];

    /// <summary>The folder to move them into.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = FolderSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [IdOf("FolderUuid", "BackingFolderUuid")]
    public string Destination { get; set; } = "";

    /// <summary>Move them to the top.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RootSet)]
    public SwitchParameter ToRoot { get; set; }

    /// <summary>Write the folders as they are afterwards; one more request for each.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The object from the pipeline: what an error about it is about.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (ParameterSetName == FolderSet)
        {
            _destination = Guid.TryParse(Destination, out Guid id) ? id : null;
            if (_destination is null)
            {
                ThrowTerminatingError(ErrorRecords.MalformedId(Destination, ErrorSubject.Folder(Destination)));
            }
        }
        else if (!ToRoot)
        {
            ThrowTerminatingError(ErrorRecords.NothingToChange("Give -Destination, or -ToRoot without a value."));
        }
    }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        string action = _destination is null ? "Move storage folder to the top" : $"Move storage folder into {_destination}";
        ForEachId(FolderUuid, SubjectOf, (id, subject) =>
        {
            if (ShouldProcess(subject.Label!, action))
            {
                _folders.Add(default, id.ToString("D"), new BulkInput(id.ToString("D"), subject));
            }
        });

        if (_folders.IsFull)
        {
            Send();
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing() => Send();

    private ErrorSubject SubjectOf(string text) =>
        ErrorSubject.Folder(InputObject ?? (object)text) with { Label = TargetName.Of(InputObject, text) };

    private void Send() => Run(
        ErrorSubject.Folder(null),
        run => run.SendAsync(_folders, new FolderMoves(run.Client.Service, _destination, PassThru), BatchLimits.OfIds));
}
