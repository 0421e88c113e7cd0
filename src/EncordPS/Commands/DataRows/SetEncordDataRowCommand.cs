using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;
using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>Set-EncordDataRow: changes the title or the client metadata of rows, one request for each.</summary>
[Cmdlet(VerbsCommon.Set, "EncordDataRow", SupportsShouldProcess = true)]
[OutputType(typeof(DataRow))]
public sealed class SetEncordDataRowCommand : MetadataCommand
{
    private TextArgument? _title;

    /// <summary>The id of the dataset.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash")]
    public string DatasetHash { get; set; } = "";

    /// <summary>The ids of rows.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Uid")]
    [ValidateNotNullOrEmpty]
    [IdOf("DataHash")]
    public string[] DataHash { get; set; } = [];

    /// <summary>The new title: a text, or a script block that makes one of $_.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object? Title { get; set; }

    /// <summary>Write the changed rows.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        if (Title is null && ClientMetadata is null)
        {
            ThrowTerminatingError(ErrorRecords.NothingToChange("Give -Title, -ClientMetadata or both."));
        }

        base.BeginProcessing();
        _title = Title is null ? null : new TextArgument(this, nameof(Title), Title);
    }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        string? title = null;
        if (!TryReadId(DatasetHash, ErrorSubject.Dataset(DatasetHash), out Guid dataset)
            || (_title is not null && !_title.TryRead(InputObject, out title))
            || !TryReadMetadata(out DataClientMetadata? metadata))
        {
            return;
        }

        foreach (string text in DataHash)
        {
            if (TryReadId(text, ErrorSubject.DataRow(text), out Guid row) && ShouldProcess(NameOf(text), Describe(title, metadata)))
            {
                Change(ErrorSubject.DataRow(text), dataset.ToString("D"), row.ToString("D"), new DataRowChanges(title, metadata));
            }
        }
    }

    private string NameOf(string text) => InputObject?.BaseObject is DataRow row ? $"{row.Title} ({text})" : text;

    private static string Describe(string? title, DataClientMetadata? metadata) => (title, metadata) switch
    {
        (null, _) => "Replace client metadata",
        (_, null) => $"Rename to '{title}'",
        _ => $"Rename to '{title}' and replace client metadata",
    };

    private void Change(ErrorSubject subject, string dataset, string row, DataRowChanges changes) =>
        Run(subject, async run =>
        {
            DataRowState? saved = await run.Client.DataRows.ChangeAsync(dataset, row, changes, run.Token);
            if (PassThru)
            {
                await run.WriteAsync(saved is not null
                    ? new DataRow(saved, dataset, run.Client.Session)
                    : await run.Client.DataRows.GetAsync(dataset, row, DataRowExtras.OnlyClientMetadata, run.Token));
            }
        });
}
