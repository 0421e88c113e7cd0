using EncordPS.Binding;

namespace EncordPS.Commands;

/// <summary>Set-EncordDataRow: changes the title or the client metadata of rows, one request for each.</summary>
[Cmdlet(VerbsCommon.Set, "EncordDataRow", SupportsShouldProcess = true)]
[OutputType(typeof(DataRow))]
public sealed class SetEncordDataRowCommand : RowCommand
{
    private TextArgument? _title;
    private MetadataArgument? _metadata;

    /// <summary>The new title: a text, or a script block that makes one of $_.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object? Title { get; set; }

    /// <summary>The client metadata: a hashtable, object, JSON text, or a script block.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? ClientMetadata { get; set; }

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
        _title = new TextArgument(this, nameof(Title), Title);
        _metadata = new MetadataArgument(this, ClientMetadata);
    }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (!_title!.TryRead(InputObject, out string? title) || !_metadata!.TryRead(InputObject, out DataClientMetadata? metadata))
        {
            return;
        }

        ForEachRow((dataset, row, subject) =>
        {
            if (ShouldProcess(subject.Label!, Describe(title, metadata)))
            {
                Change(subject, dataset, row, new DataRowChanges(title, metadata));
            }
        });
    }

    private string Describe(string? title, DataClientMetadata? metadata) => (title, metadata) switch
    {
        (null, _) => $"Replace client metadata by {_metadata!.Shorten(metadata)}",
        (_, null) => $"Rename to '{title}'",
        _ => $"Rename to '{title}' and replace client metadata by {_metadata!.Shorten(metadata)}",
    };

    private void Change(ErrorSubject subject, string dataset, string row, DataRowChanges changes) =>
        Run(subject, async run =>
        {
            DataRow? known = subject.Target is DataRow read && read.DataHash == row ? read : null;
            DataRowState? saved = await run.Client.DataRows.ChangeAsync(dataset, row, changes, run.Token, known);
            if (PassThru)
            {
                await run.WriteAsync(saved is not null
                    ? new DataRow(saved, dataset, run.Client.Session)
                    : await run.Client.DataRows.GetAsync(dataset, row, DataRowExtras.OnlyClientMetadata, run.Token));
            }
        });
}
