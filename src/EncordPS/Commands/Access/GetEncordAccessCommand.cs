using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Get-EncordAccess: who may do what, one record for each grant.</summary>
[Cmdlet(VerbsCommon.Get, "EncordAccess")]
[OutputType(typeof(AccessGrant), typeof(EffectiveAccessGrant))]
public sealed class GetEncordAccessCommand : EncordCommand
{
    private readonly Dictionary<AccessScope, List<Guid>> _ids = [];

    /// <summary>The ids of the datasets.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash", IsStrict = true)]
    public string[] DatasetHash { get; set; } = [];

    /// <summary>The ids of the storage folders.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [IdOf("FolderUuid", "Uuid")]
    public string[] FolderUuid { get; set; } = [];

    /// <summary>The ids of the groups.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [IdOf("GroupHash")]
    public string[] GroupHash { get; set; } = [];

    /// <summary>The kinds of places. Default: all, or those of the ids.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public AccessScope[]? Scope { get; set; }

    /// <summary>Titles of datasets and names of folders and groups, with or without wildcards.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatasetTitleCompleter))]
    public string[]? Title { get; set; }

    /// <summary>Addresses of users and names of groups, with or without wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UserCompleter))]
    public string[]? Principal { get; set; }

    /// <summary>Resolve groups into people, and say through which group.</summary>
    [Parameter]
    public SwitchParameter Effective { get; set; }

    /// <summary>How many places are read at the same time. Default: 8.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 8;

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        Gather(AccessScope.Dataset, DatasetHash, ErrorSubject.Dataset);
        Gather(AccessScope.StorageFolder, FolderUuid, ErrorSubject.Folder);
        Gather(AccessScope.Group, GroupHash, ErrorSubject.Group);
    }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        AccessListing listing = new(new TitleFilter(Title), new NamePatterns(Principal), Effective, ThrottleLimit);
        foreach (AccessScope scope in ScopesToRead())
        {
            List<Guid>? named = _ids.TryGetValue(scope, out List<Guid>? ids) ? ids : null;
            Run(ErrorSubject.OfScope(scope, target: null), run => listing.WriteAsync(run, scope, named));
        }

        foreach (string title in Title is null ? [] : listing.MissingTitles)
        {
            WriteError(ErrorRecords.NoSuchTitle(title, ErrorSubject.Dataset(title) with { Name = "dataset, storage folder or group" }));
        }
    }

    private void Gather(AccessScope scope, string[] texts, Func<string, ErrorSubject> subjectOf)
    {
        if (texts.Length > 0 && !_ids.ContainsKey(scope))
        {
            _ids[scope] = [];
        }

        ForEachId(texts, subjectOf, (id, _) => _ids[scope].Add(id));
    }

    // The organisation has no title that could be compared.
    private IEnumerable<AccessScope> ScopesToRead() => Enum.GetValues(typeof(AccessScope)).Cast<AccessScope>().Where(scope =>
        Scope?.Contains(scope) != false
        && (_ids.Count == 0 ? IsNothingNamed() && (Title is null || scope != AccessScope.Organisation) : _ids.ContainsKey(scope)));

    // A pipeline that was to bring ids and brought none asks for nothing.
    private bool IsNothingNamed() => !MyInvocation.ExpectingInput;
}
