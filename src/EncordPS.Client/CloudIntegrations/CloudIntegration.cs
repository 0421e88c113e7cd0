using System.Text.Json.Serialization;

namespace EncordPS;

/// <summary>A connection that the organisation has made between Encord and a bucket of its own.</summary>
public sealed class CloudIntegration : ServiceObject
{
    /// <summary>The id. Also as IntegrationUuid and IntegrationId.</summary>
    [JsonPropertyName("integrationUuid")]
    public Guid Id { get; init; }

    /// <summary>The title.</summary>
    public string Title { get; init => field = value ?? ""; } = "";

    /// <inheritdoc />
    public override string ToString() => Title;
}
