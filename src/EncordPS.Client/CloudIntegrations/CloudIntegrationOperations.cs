using EncordPS.Protocols;
using EncordPS.Sessions;

namespace EncordPS.CloudIntegrations;

/// <summary>Finding the organisation's cloud integrations.</summary>
internal sealed class CloudIntegrationOperations(ServiceApi api)
{
    /// <summary>The integrations; with both filters those that match both.</summary>
    public IAsyncEnumerable<IReadOnlyList<CloudIntegration>> ListAsync(
        IEnumerable<string>? ids, IEnumerable<string>? titles, bool includeOrgAccess, CancellationToken cancellationToken)
    {
        QueryString query = new QueryString()
            .Add("filterIntegrationUuids", ids)
            .Add("filterIntegrationTitles", titles)
            .Add("includeOrgAccess", includeOrgAccess);
        return api.Rest.StreamAsync(
            RestCall.Get("cloud-integrations", query), "result", CloudIntegrationJson.Default.CloudIntegration, cancellationToken);
    }
}
