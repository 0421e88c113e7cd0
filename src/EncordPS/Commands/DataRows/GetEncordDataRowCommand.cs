using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Get-EncordDataRow: lists the rows of datasets as they arrive.</summary>
[Cmdlet(VerbsCommon.Get, "EncordDataRow")]
[OutputType(typeof(DataRow))]
public sealed class GetEncordDataRowCommand : EncordCommand
{
    private readonly RowSelection _selection = new();

    /// <summary>The ids of the datasets.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash")]
    public string[] DatasetHash { get; set; } = [];

    /// <summary>The ids of rows. Those that come from the pipeline are gathered into few requests.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Uid")]
    [ValidateNotNullOrEmpty]
    [IdOf("DataHash")]
    public string[]? DataHash { get; set; }

    /// <summary>The whole title, or a pattern with PowerShell's wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>A pattern for the title; * or % stand for any text, ? or _ for one character.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? TitleLike { get; set; }

    /// <summary>Added before this time.</summary>
    [Parameter]
    [IsoDate]
    [ValidateNotNull]
    public DateTimeOffset? CreatedBefore { get; set; }

    /// <summary>Added at this time or later.</summary>
    [Parameter]
    [IsoDate]
    [ValidateNotNull]
    public DateTimeOffset? CreatedAfter { get; set; }

    /// <summary>Kinds of data.</summary>
    [Parameter]
    [WireNameTransformation(typeof(DataType))]
    [ValidateNotNullOrEmpty]
    public DataType[]? DataType { get; set; }

    /// <summary>Fill in the client metadata.</summary>
    [Parameter]
    public SwitchParameter FetchClientMetadata { get; set; }

    /// <summary>Fill in a signed URL; one more request for each row.</summary>
    [Parameter]
    public SwitchParameter FetchSignedUrl { get; set; }

    /// <summary>Fill in the images of image groups; one more request for each group.</summary>
    [Parameter]
    public SwitchParameter FetchImagesData { get; set; }

    /// <summary>Fill in the images of image groups with a signed URL each; one more request for each group.</summary>
    [Parameter]
    public SwitchParameter FetchImageSignedUrls { get; set; }

    /// <summary>How many rows are fetched again at the same time. Default: 8.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 8;

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        foreach (string dataset in DatasetHash)
        {
            if (!TryReadId(dataset, ErrorSubject.Dataset(dataset), out Guid id))
            {
                continue;
            }

            string hash = id.ToString("D");
            if (DataHash is null)
            {
                Flush();
                List(hash, rows: null, ErrorSubject.Dataset(dataset));
            }
            else
            {
                foreach ((string ready, IReadOnlyList<string> rows) in _selection.Add(hash, ReadRowIds()))
                {
                    List(ready, rows, ErrorSubject.Dataset(ready));
                }
            }
        }

        // Ids that were typed need not wait for more of them.
        if (!WasPiped(nameof(DataHash)))
        {
            Flush();
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        Flush();
        base.EndProcessing();
    }

    private void Flush()
    {
        if (_selection.Take() is { } rest)
        {
            List(rest.DatasetHash, rest.DataHashes, ErrorSubject.Dataset(rest.DatasetHash));
        }
    }

    private void List(string dataset, IReadOnlyList<string>? rows, ErrorSubject subject)
    {
        TitlePattern title = new(Title, TitleLike);
        DataRowListing listing = new(dataset, ReadFilter(rows, title), title, ReadExtras(), ThrottleLimit);
        // Only the ids that were asked for are kept: the rows that arrive can be more than memory holds.
        HashSet<string> missing = new(rows ?? [], StringComparer.OrdinalIgnoreCase);
        bool isComplete = Run(subject, run => listing.WriteAsync(run, row => missing.Remove(row.DataHash)));
        // With another filter a row can be there and still not match.
        if (isComplete && !HasOtherFilter())
        {
            WriteMissing(missing, rows is null ? title.Missing : null);
        }
    }

    private void WriteMissing(IEnumerable<string> rows, string? title)
    {
        foreach (string row in Title is null ? rows : [])
        {
            WriteError(ErrorRecords.NotFound(ErrorSubject.DataRow(row)));
        }

        if (title is not null)
        {
            WriteError(ErrorRecords.NoSuchTitle(title, ErrorSubject.DataRow(title)));
        }
    }

    private List<string> ReadRowIds()
    {
        List<string> ids = [];
        ForEachId(DataHash ?? [], ErrorSubject.DataRow, (id, _) => ids.Add(id.ToString("D")));
        return ids;
    }

    private DataRows ReadFilter(IReadOnlyList<string>? rows, TitlePattern title) => new()
    {
        TitleEq = title.Whole,
        TitleLike = title.Like,
        CreatedBefore = CreatedBefore,
        CreatedAfter = CreatedAfter,
        DataTypes = DataType,
        DataHashes = rows,
        AccessSettings = new DatasetAccessSettings { FetchClientMetadata = FetchClientMetadata },
    };

    private DataRowExtras ReadExtras() => new(
        FetchSignedUrl,
        FetchImagesData || FetchImageSignedUrls ? new ImagesDataFetchOptions { FetchSignedUrls = FetchImageSignedUrls } : null,
        ClientMetadata: false);

    private bool HasOtherFilter() =>
        TitleLike is not null || CreatedBefore is not null || CreatedAfter is not null || DataType is not null;

    private bool WasPiped(string parameterName) => MyInvocation.ExpectingInput && WasGiven(parameterName);
}
