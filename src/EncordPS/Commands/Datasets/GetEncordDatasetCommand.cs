using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Get-EncordDataset: lists datasets, or gets some by their ids.</summary>
[Cmdlet(VerbsCommon.Get, "EncordDataset", DefaultParameterSetName = ListSet)]
[OutputType(typeof(DatasetInfo), ParameterSetName = [ListSet])]
[OutputType(typeof(Dataset))]
public sealed class GetEncordDatasetCommand : EncordCommand
{
    private const string ListSet = "List";
    private const string IdSet = "DatasetHash";

    private static readonly string[] s_filters =
    [
        nameof(TitleLike), nameof(Description), nameof(DescriptionLike),
        nameof(CreatedBefore), nameof(CreatedAfter), nameof(EditedBefore), nameof(EditedAfter),
    ];

    /// <summary>The whole titles, or patterns with PowerShell's wildcards. By position also ids.</summary>
    [Parameter(Position = 0, ParameterSetName = ListSet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(DatasetTitleCompleter))]
    [ValidateNotNullOrEmpty]
    [IdOf("DatasetHash")]
    public string[]? Title { get; set; }

    /// <summary>A pattern for the title; * or % stand for any text, ? or _ for one character.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    public string? TitleLike { get; set; }

    /// <summary>The whole description.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNull]
    public string? Description { get; set; }

    /// <summary>A pattern for the description; * or % stand for any text, ? or _ for one character.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    public string? DescriptionLike { get; set; }

    /// <summary>Made before this time.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [IsoDate]
    [ValidateNotNull]
    public DateTimeOffset? CreatedBefore { get; set; }

    /// <summary>Made at this time or later.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [IsoDate]
    [ValidateNotNull]
    public DateTimeOffset? CreatedAfter { get; set; }

    /// <summary>Last changed before this time.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [IsoDate]
    [ValidateNotNull]
    public DateTimeOffset? EditedBefore { get; set; }

    /// <summary>Last changed at this time or later.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [IsoDate]
    [ValidateNotNull]
    public DateTimeOffset? EditedAfter { get; set; }

    /// <summary>Also the datasets that only the organisation gives access to.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter IncludeOrgAccess { get; set; }

    /// <summary>The ids of datasets.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = IdSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash")]
    public string[] DatasetHash { get; set; } = [];

    /// <summary>Fill in DataRows: all rows of each dataset. Without it a large dataset comes as fast as an empty one.</summary>
    [Parameter(ParameterSetName = IdSet)]
    public SwitchParameter IncludeDataRows { get; set; }

    /// <summary>Fill in DataRows, with the client metadata of each row.</summary>
    [Parameter(ParameterSetName = IdSet)]
    public SwitchParameter FetchClientMetadata { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (ParameterSetName == IdSet)
        {
            ForEachId(DatasetHash, ErrorSubject.Dataset, Get);
            return;
        }

        foreach (string? title in (string?[]?)Title ?? [null])
        {
            if (IsIdByPosition(nameof(Title), title, out Guid id))
            {
                Get(id, ErrorSubject.Dataset(title));
            }
            else
            {
                List(new TitlePattern(title, TitleLike));
            }
        }
    }

    private void Get(Guid id, ErrorSubject subject)
    {
        DatasetAccessSettings settings = new()
        {
            FetchClientMetadata = FetchClientMetadata,
            FetchRows = IncludeDataRows || FetchClientMetadata,
        };
        Run(subject, async run =>
            await run.WriteAsync(await run.Client.Datasets.GetAsync(id.ToString("D"), settings, run.Token)));
    }

    private void List(TitlePattern title)
    {
        DatasetsWithUserRolesListParams filter = ReadFilter(title);
        bool isComplete = Run(ErrorSubject.Dataset(null), run =>
            run.WriteAllAsync(title.Filter(run.Client.Datasets.ListAsync(filter, run.Token), static dataset => dataset.Title)));
        // With another filter a dataset can be there and still not match.
        if (isComplete && title.Missing is { } missing && !s_filters.Any(WasGiven))
        {
            WriteError(ErrorRecords.NoSuchTitle(missing, ErrorSubject.Dataset(missing)));
        }
    }

    private DatasetsWithUserRolesListParams ReadFilter(TitlePattern title) => new()
    {
        TitleEq = title.Whole,
        TitleLike = title.Like,
        DescriptionEq = Description,
        DescriptionLike = TitlePattern.ToLike(DescriptionLike),
        CreatedBefore = CreatedBefore,
        CreatedAfter = CreatedAfter,
        EditedBefore = EditedBefore,
        EditedAfter = EditedAfter,
        IncludeOrgAccess = IncludeOrgAccess,
    };
}
