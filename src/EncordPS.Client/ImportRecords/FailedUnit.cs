using System.Text.Json;

namespace EncordPS.ImportRecords;

/// <summary>A unit that failed, as the journal keeps it.</summary>
/// <param name="Digest">The unit.</param>
/// <param name="Unit">The unit as it was sent; null where the list did not have it any more.</param>
/// <param name="Failure">What the service said.</param>
internal sealed record FailedUnit(UnitDigest Digest, PrivateDataUnit? Unit, DataUnitError Failure)
{
    public void Write(Utf8JsonWriter line)
    {
        line.WriteStartObject();
        line.WriteBase64String("id", UnitDigest.Join([Digest]));
        line.WriteString("error", Failure.Error);
        line.WriteString("action", Failure.ActionDescription);
        line.WriteString("subtask", Failure.SubtaskUuid);
        if (Unit is not null)
        {
            line.WriteString("section", Unit.Section);
            line.WritePropertyName("unit");
            line.WriteRawValue(Unit.Json);
        }
        else
        {
            line.WriteStartArray("urls");
            Array.ForEach(Failure.ObjectUrls, line.WriteStringValue);
            line.WriteEndArray();
        }

        line.WriteEndObject();
    }

    public static FailedUnit Read(JsonElement json)
    {
        PrivateDataUnit? unit = json.TryGetProperty("unit", out JsonElement content)
            ? new PrivateDataUnit(json.GetProperty("section").GetString()!, content.GetRawText())
            : null;
        return new FailedUnit(
            UnitDigest.Read(json.GetProperty("id").GetBytesFromBase64()),
            unit,
            new DataUnitError
            {
                ObjectUrls = unit?.ObjectUrls ?? [.. json.GetProperty("urls").EnumerateArray().Select(static url => url.GetString()!)],
                Error = json.GetProperty("error").GetString() ?? "",
                ActionDescription = json.GetProperty("action").GetString() ?? "",
                SubtaskUuid = json.GetProperty("subtask").GetGuid(),
            });
    }
}
