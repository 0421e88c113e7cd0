using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Get-EncordCloudIntegration: lists the connections to the organisation's own buckets.</summary>
[Cmdlet(VerbsCommon.Get, "EncordCloudIntegration")]
[OutputType(typeof(CloudIntegration))]
public sealed class GetEncordCloudIntegrationCommand : EncordCommand
{
    /// <summary>The titles, with or without wildcards.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(IntegrationTitleCompleter))]
    public string[]? Title { get; set; }

    /// <summary>The ids.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("IntegrationId")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(IntegrationCompleter))]
    [IdOf("IntegrationUuid")]
    public string[]? IntegrationUuid { get; set; }

    /// <summary>Also the integrations that only the organisation gives access to.</summary>
    [Parameter]
    public SwitchParameter IncludeOrgAccess { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        Dictionary<Guid, string> wanted = ReadIds();
        if (IntegrationUuid is not null && wanted.Count == 0)
        {
            return;
        }

        TitleFilter titles = new(Title);
        HashSet<Guid> found = [];
        IEnumerable<string>? ids = IntegrationUuid is null ? null : wanted.Keys.Select(static id => id.ToString("D"));
        bool isComplete = Run(ErrorSubject.Integration(null), async run =>
        {
            await foreach (IReadOnlyList<CloudIntegration> portion in
                run.Client.CloudIntegrations.ListAsync(ids, titles.ForService, IncludeOrgAccess, run.Token))
            {
                found.UnionWith(portion.Select(static integration => integration.Id));
                await run.Output.WriteObjectsAsync([.. portion.Where(titles.Matches)], run.Token);
            }
        });
        if (isComplete && Title is null)
        {
            WriteMissing(wanted.Where(pair => !found.Contains(pair.Key)).Select(static pair => pair.Value));
        }
    }

    private Dictionary<Guid, string> ReadIds()
    {
        Dictionary<Guid, string> ids = [];
        foreach (string text in IntegrationUuid ?? [])
        {
            if (TryReadId(text, ErrorSubject.Integration(text), out Guid id))
            {
                ids[id] = text;
            }
        }

        return ids;
    }

    private void WriteMissing(IEnumerable<string> missing)
    {
        foreach (string id in missing)
        {
            WriteError(ErrorRecords.NotFound(ErrorSubject.Integration(id)));
        }
    }
}
