namespace EncordPS.Sandbox.Tasks;

/// <summary>Work without units. It is done when its time is over.</summary>
/// <param name="Number">The id on the legacy API.</param>
/// <param name="Uuid">The id on the v2 API.</param>
/// <param name="DatasetId">The dataset that it is about, if it is about one.</param>
/// <param name="Request">What was asked for, as JSON.</param>
internal sealed record BackgroundTask(long Number, Guid Uuid, long? DatasetId, string Request, DateTimeOffset DueAt)
{
    public T ReadRequest<T>() => JsonSerializer.Deserialize<T>(Request)!;
}
