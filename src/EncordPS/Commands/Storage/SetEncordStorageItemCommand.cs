using EncordPS.Binding;

namespace EncordPS.Commands;

/// <summary>Set-EncordStorageItem: changes name, description or client metadata of storage items, up to 1000 in a request.</summary>
[Cmdlet(VerbsCommon.Set, "EncordStorageItem", SupportsShouldProcess = true)]
[OutputType(typeof(StorageItem))]
public sealed class SetEncordStorageItemCommand : StorageChangeCommand
{
    private StorageChanges _more = new();

    /// <summary>The ids of the items.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("BackingItemUuid")]
    [AllowNull]
    [AllowEmptyString]
    [IdOf("ItemUuid", "BackingItemUuid", "Uuid")]
    public string?[]? ItemUuid { get; set; }

    /// <summary>How the channels of a time series are drawn: a hashtable, an object or JSON text.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? TimeseriesSettings { get; set; }

    /// <summary>How a scene is drawn: a hashtable, an object or JSON text. Each item takes a request of its own.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? SceneViewSettings { get; set; }

    /// <summary>The tiles of a scene: a hashtable, an object or JSON text. Each item takes a request of its own.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? SceneLayout { get; set; }

    private protected override bool HasMore => (TimeseriesSettings ?? SceneViewSettings ?? SceneLayout) is not null;

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            _more = new StorageChanges
            {
                TimeseriesSettings = JsonArgument.ReadObject(nameof(TimeseriesSettings), TimeseriesSettings),
                SceneViewSettings = JsonArgument.ReadObject(nameof(SceneViewSettings), SceneViewSettings),
                SceneLayout = JsonArgument.ReadObject(nameof(SceneLayout), SceneLayout),
            };
        }
        catch (ArgumentException e)
        {
            ThrowTerminatingError(ErrorRecords.Create(e, ErrorSubject.StorageItem(null)));
        }
    }

    /// <inheritdoc />
    protected override void ProcessRecord() => Add(ItemInputs.Read(this, ItemUuid, InputObject));

    private protected override StorageChanges Complete(StorageChanges changes) => changes with
    {
        TimeseriesSettings = _more.TimeseriesSettings,
        SceneViewSettings = _more.SceneViewSettings,
        SceneLayout = _more.SceneLayout,
    };

    private protected override StorageChangeOperation OperationOf(ServiceApi api) => StorageChangeOperation.OfItems(api);
}
