using System.Text.Json.Nodes;
using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;
using EncordPS.Storage;

namespace EncordPS.Commands;

/// <summary>New-EncordDataGroup: makes one item of several, which are shown together.</summary>
[Cmdlet(VerbsCommon.New, "EncordDataGroup", SupportsShouldProcess = true, DefaultParameterSetName = ListSet)]
[OutputType(typeof(StorageItem))]
public sealed class NewEncordDataGroupCommand : EncordCommand
{
    private const string ListSet = "Items";
    private const string CustomSet = "Custom";

    private readonly List<Guid> _items = [];

    /// <summary>The folder that the group is made in.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [IdOf("FolderUuid", "BackingFolderUuid")]
    public string FolderUuid { get; set; } = "";

    /// <summary>The ids of the items, in their order. All of the pipeline become one group.</summary>
    [Parameter(
        Mandatory = true, Position = 1, ParameterSetName = ListSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("BackingItemUuid")]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [IdOf("ItemUuid", "BackingItemUuid", "Uuid")]
    public string?[]? ItemUuid { get; set; }

    /// <summary>One at a time beside a list of all, instead of a grid.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter AsList { get; set; }

    /// <summary>The ids of the items by keys of your own: a hashtable, an object or JSON text.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CustomSet)]
    [ValidateNotNull]
    public object? LayoutContents { get; set; }

    /// <summary>How the keys are laid out: a hashtable, an object or JSON text.</summary>
    [Parameter(ParameterSetName = CustomSet)]
    [ValidateNotNull]
    public object? Layout { get; set; }

    /// <summary>The keys of what is shown on the timeline, such as sounds and time series.</summary>
    [Parameter(ParameterSetName = CustomSet)]
    [ValidateNotNull]
    public string[] Timeline { get; set; } = [];

    /// <summary>The name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Settings of the layout: a hashtable, an object or JSON text.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? LayoutSettings { get; set; }

    /// <summary>The client metadata: a hashtable, an object or JSON text.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? ClientMetadata { get; set; }

    /// <summary>The object from the pipeline: what an error about it is about.</summary>
    [Parameter(ParameterSetName = ListSet, ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ListSet)
        {
            _items.AddRange(ItemInputs.Read(this, ItemUuid, InputObject).Select(static item => item.Id));
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        ErrorSubject subject = ErrorSubject.Folder(FolderUuid);
        if (!TryReadId(FolderUuid, subject, out Guid folder) || ReadGroup(subject) is not { } group)
        {
            return;
        }

        if (ShouldProcess($"{subject.Name} {folder:D}", "Make data group"))
        {
            Run(subject with { HowToCheck = OutcomeCheck.NewDataGroup(folder) }, async run =>
                await run.WriteAsync(await run.Client.StorageItems.CreateGroupAsync(folder, group, run.Token)));
        }
    }

    private NewDataGroup? ReadGroup(ErrorSubject subject)
    {
        try
        {
            return ParameterSetName == ListSet && _items.Count == 0 ? null : Complete(ReadContents());
        }
        catch (ArgumentException e)
        {
            WriteError(ErrorRecords.Create(e, subject));
            return null;
        }
    }

    private NewDataGroup ReadContents() => ParameterSetName == CustomSet
        ? new NewDataGroup(NewDataGroup.Custom, JsonArgument.ReadObject(nameof(LayoutContents), LayoutContents)!)
        : new NewDataGroup(
            AsList ? "default-list" : "default-grid",
            new JsonArray([.. _items.Select(static item => JsonValue.Create(item.ToString("D")))]));

    private NewDataGroup Complete(NewDataGroup group) => group with
    {
        Name = Name,
        ClientMetadata = JsonArgument.ReadObject(nameof(ClientMetadata), ClientMetadata) is { } metadata
            ? new DataClientMetadata(metadata)
            : null,
        Layout = JsonArgument.ReadObject(nameof(Layout), Layout),
        Settings = JsonArgument.ReadObject(nameof(LayoutSettings), LayoutSettings),
        Timeline = Timeline,
    };
}
