using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Get-EncordCloudIntegration: lists the connections to the organisation's own buckets.</summary>
[Cmdlet(VerbsCommon.Get, "EncordCloudIntegration")]
[OutputType(typeof(CloudIntegration))]
public sealed class GetEncordCloudIntegrationCommand : EncordCommand
{
    /// <summary>The titles, with or without wildcards. By position also ids.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(IntegrationTitleCompleter))]
    [IdOf("IntegrationUuid", "IntegrationId", "Id")]
    public string[]? Title { get; set; }

    /// <summary>The ids.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("IntegrationId")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(IntegrationCompleter))]
    [IdOf("IntegrationUuid", "IntegrationId", "Id")]
    public string[]? IntegrationUuid { get; set; }

    /// <summary>Also the integrations that only the organisation gives access to.</summary>
    [Parameter]
    public SwitchParameter IncludeOrgAccess { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        (HashSet<Guid> named, string[]? titles) = DivideByPosition(nameof(Title), Title);
        if (named.Count > 0)
        {
            List([.. named.Select(static id => id.ToString("D"))], titles: null);
        }

        if (titles is not { Length: 0 })
        {
            List(IntegrationUuid, titles);
        }
    }

    private void List(string[]? texts, string[]? titles)
    {
        Dictionary<Guid, string> wanted = ReadIds(texts ?? []);
        if (texts is not null && wanted.Count == 0)
        {
            return;
        }

        TitleFilter filter = new(titles);
        HashSet<Guid> found = [];
        IEnumerable<string>? ids = texts is null ? null : wanted.Keys.Select(static id => id.ToString("D"));
        bool isComplete = Run(ErrorSubject.Integration(null), async run =>
        {
            await foreach (IReadOnlyList<CloudIntegration> portion in
                run.Client.CloudIntegrations.ListAsync(ids, filter.ForService, IncludeOrgAccess, run.Token))
            {
                found.UnionWith(portion.Select(static integration => integration.Id));
                await run.Output.WriteObjectsAsync([.. portion.Where(integration => filter.Matches(integration.Title))], run.Token);
            }
        });
        if (isComplete)
        {
            WriteMissing(
                titles is null ? wanted.Where(pair => !found.Contains(pair.Key)).Select(static pair => pair.Value) : [],
                texts is null ? filter.Missing : [],
                ErrorSubject.Integration);
        }
    }

    private Dictionary<Guid, string> ReadIds(string[] texts)
    {
        Dictionary<Guid, string> ids = [];
        foreach (string text in texts)
        {
            if (TryReadId(text, ErrorSubject.Integration(text), out Guid id))
            {
                ids[id] = text;
            }
        }

        return ids;
    }
}
