using EncordPS.Binding;

namespace EncordPS.Commands;

/// <summary>ConvertTo-EncordPrivateData: makes units of the objects that a cloud's own tools list.</summary>
[Cmdlet(VerbsData.ConvertTo, "EncordPrivateData")]
[OutputType(typeof(PrivateDataUnit))]
public sealed class ConvertToEncordPrivateDataCommand : PSCmdlet
{
    private readonly ListedJson _json = new();
    private readonly UnitGroups _groups = new();
    private ListedObjects? _objects;
    private GroupKey? _key;
    private TextArgument? _title;
    private MetadataArgument? _metadata;
    private bool _hasToldOfMisreading;

    /// <summary>URLs, lines of a listing, or objects of one.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyString]
    public PSObject? InputObject { get; set; }

    /// <summary>What the objects become. Default: what their extensions say.</summary>
    [Parameter(Position = 0)]
    [ValidateSet("Video", "Image", "ImageGroup", "ImageSequence", "DicomSeries", "Audio", "TimeSeries", "Nifti", "Text", "Pdf", "Scene")]
    public PrivateDataKind As { get; set; }

    /// <summary>What objects of one unit have in common: a script block of $_, or a regular expression on the URL.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object? GroupBy { get; set; }

    /// <summary>The title: a text, or a script block that makes one of $_.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object? Title { get; set; }

    /// <summary>The client metadata: a hashtable, object, JSON text, or a script block that makes one of $_.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? ClientMetadata { get; set; }

    /// <summary>What stands before the names of objects that have no bucket with them, such as s3://bucket/.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? BaseUrl { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        if (UnitGroups.IsOne(As) && GroupBy is null)
        {
            ThrowTerminatingError(ErrorRecords.Create(
                $"-As {As} makes units of several files, and -GroupBy is to say which belong together.",
                ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, As,
                "Give -GroupBy, such as '^.*/' for all files of a folder."));
        }

        _objects = new ListedObjects(BaseUrl, SessionState.Path.CurrentFileSystemLocation.ProviderPath);
        _title = new TextArgument(this, nameof(Title), Title);
        _metadata = new MetadataArgument(this, ClientMetadata);
        try
        {
            _key = GroupBy is null ? null : new GroupKey(this, GroupBy);
        }
        catch (ArgumentException e)
        {
            ThrowTerminatingError(ErrorRecords.Create(
                e,
                ErrorIds.InvalidArgument,
                ErrorCategory.InvalidArgument,
                GroupBy,
                "Give a regular expression, or a script block of $_."));
        }
    }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        try
        {
            IEnumerable<PSObject> records =
                InputObject?.BaseObject is string line && _json.Takes(line) ? _json.Add(line) : Expand(InputObject);
            foreach (PSObject record in records)
            {
                Convert(record);
            }
        }
        catch (FormatException e)
        {
            WriteProblem(e.Message, ErrorIds.ObjectUrlMissing, InputObject, "Give the JSON as the tool writes it.");
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        if (_json.IsOpen)
        {
            WriteProblem("The JSON of the listing ends before it is complete.", ErrorIds.ObjectUrlMissing, null, "Give all lines of it.");
        }

        foreach (ListedGroup group in _groups.All)
        {
            Write(PSObject.AsPSObject(group), group.Kind, group.Urls, group.Name);
        }
    }

    // What s3api writes is one object around a list.
    private static IEnumerable<PSObject> Expand(PSObject? record) =>
        record?.Properties["Contents"]?.Value is { } contents
            ? LanguagePrimitives.GetEnumerable(contents)?.Cast<object>().Select(PSObject.AsPSObject) ?? []
            : record is null ? [] : [record];

    private void Convert(PSObject record)
    {
        ListedObject found = _objects!.Read(record);
        if (found.IsPassedOver)
        {
            WriteVerbose($"Passed over, as it is no object of data: {record}");
        }
        else if (found.Url is not { } url)
        {
            WriteProblem($"'{record}' names no object: {found.Problem}.", ErrorIds.ObjectUrlMissing, record, found.Advice);
        }
        else if (KindOf(url, record) is { } kind)
        {
            Take(record, url, kind);
        }
    }

    private void Take(PSObject record, string url, PrivateDataKind kind)
    {
        string? name = null;
        if (_key is not null && !_key.TryRead(record, url, out name))
        {
            return;
        }

        if (name is not null)
        {
            _groups.Add(name, UnitGroups.Of(kind), url, record);
        }
        else if (UnitGroups.IsOne(kind))
        {
            WriteProblem(
                $"'{url}' belongs to no {kind}: -GroupBy gives nothing for it.", ErrorIds.PrivateDataKindUnknown, record,
                "Give -GroupBy, such as '^.*/' for all files of a folder.");
        }
        else
        {
            Write(record, kind, [url], null);
        }
    }

    private PrivateDataKind? KindOf(string url, PSObject record)
    {
        PrivateDataKind? kind = As != PrivateDataKind.Unknown ? As : FileKinds.KindOf(ListedObjects.NameOf(url));
        if (kind is null)
        {
            WriteProblem(
                $"What '{url}' is to become is not known by its extension.", ErrorIds.PrivateDataKindUnknown, record,
                "Give -As, such as -As Video, or leave the object out.");
        }

        return kind;
    }

    private void Write(PSObject record, PrivateDataKind kind, IReadOnlyList<string> urls, string? name)
    {
        if (!_title!.TryRead(record, out string? title) || !_metadata!.TryRead(record, out DataClientMetadata? metadata))
        {
            return;
        }

        try
        {
            WriteObject(UnitMaker.Make(kind, urls, title ?? name, metadata));
        }
        catch (ArgumentException e)
        {
            WriteProblem(e.Message, ErrorIds.InvalidArgument, record, "Correct the name of the object, or its title.");
        }
    }

    // Of a table that was read with the wrong delimiter all lines have the same: it is told once.
    private void WriteProblem(string message, string id, object? target, string advice)
    {
        if (MisreadLine.Find(target) is not { } misread)
        {
            WriteError(ErrorRecords.Create(message, id, ErrorCategory.InvalidData, target, advice));
        }
        else if (!_hasToldOfMisreading)
        {
            _hasToldOfMisreading = true;
            WriteError(ErrorRecords.MisreadTable(misread.Header, misread.Delimiter, target));
        }
    }
}
