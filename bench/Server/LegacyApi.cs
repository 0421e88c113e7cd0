using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace EncordPS.Bench.Server;

/// <summary>The legacy API's answers. The last digits of a dataset's id say how many rows it has.</summary>
internal sealed class LegacyApi
{
    private const string ListHead = "{\"status\": 200, \"response\": [";
    private const string ListTail = "]}";

    private readonly ConcurrentDictionary<string, string> _jobs = new();

    /// <summary>When the first byte of the last listing went out, in ticks of the machine's clock.</summary>
    public long FirstByteAt { get; private set; }

    public async Task AnswerAsync(HttpContext context)
    {
        using JsonDocument call = await JsonDocument.ParseAsync(context.Request.Body);
        JsonElement query = call.RootElement;
        JsonElement values = query.GetProperty("values");
        string dataset = context.Request.Headers["ResourceID"].ToString();
        string operation = $"{query.GetProperty("query_type")} {query.GetProperty("query_method")}";
        if (operation == "datarows GET")
        {
            await ListRowsAsync(context.Response, dataset, values.GetProperty("payload"));
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($"{{\"status\": 200, \"response\": {Response(operation, dataset, values)}}}");
    }

    private Task ListRowsAsync(HttpResponse response, string dataset, JsonElement filter)
    {
        // Asked for rows by their ids, it has none: that is how a client checks that a dataset is there.
        bool isCheck = filter.GetProperty("data_hashes").ValueKind == JsonValueKind.Array;
        int count = isCheck ? 0 : int.Parse(dataset.AsSpan(dataset.Length - DigitTemplate.Digits));
        FirstByteAt = Stopwatch.GetTimestamp();
        return ObjectList.WriteAsync(response, ListHead, WireText.Row, count, ListTail);
    }

    private string Response(string operation, string dataset, JsonElement values) => operation switch
    {
        "dataset GET" => $$"""
            {"dataset_hash": "{{dataset}}", "title": "Dataset", "description": "", "dataset_type": "CORD_STORAGE", "backing_folder_uuid": "17e30000-0000-4000-8000-000000000001", "data_rows": []}
            """,
        "datarow POST" => Saved(values),
        "datasetusers POST" => Users(dataset, values.GetProperty("payload")),
        "datasetdatalongpolling POST" => StartJob(values.GetProperty("payload")),
        "datasetdatalongpolling GET" => _jobs[values.GetProperty("payload").GetProperty("process_hash").GetString()!],
        _ => throw new InvalidOperationException($"No fixed answer for {operation}."),
    };

    private static string Saved(JsonElement values)
    {
        System.Buffers.ArrayBufferWriter<byte> row = new();
        string hash = values.GetProperty("uid").GetString()!;
        WireText.Row.Write(row, long.Parse(hash.AsSpan(hash.Length - DigitTemplate.Digits)));
        string fields = string.Join(", ", values.GetProperty("payload").EnumerateObject().Select(field => $"\"{field.Name}\""));
        return $"{{\"updated_fields\": [{fields}], \"data_row\": {Encoding.UTF8.GetString(row.WrittenSpan)}}}";
    }

    private static string Users(string dataset, JsonElement payload)
    {
        JsonElement role = payload.GetProperty("user_role");
        return $"[{string.Join(", ", payload.GetProperty("user_emails").EnumerateArray().Select(email =>
            $"{{\"user_email\": {email.GetRawText()}, \"user_role\": {role}, \"dataset_hash\": \"{dataset}\"}}"))}]";
    }

    private string StartJob(JsonElement payload)
    {
        string job = Guid.NewGuid().ToString("D");
        string[] rows =
        [
            .. payload.GetProperty("dataItems").EnumerateObject()
                .Where(section => section.Value.ValueKind == JsonValueKind.Array)
                .SelectMany(section => section.Value.EnumerateArray().Select(MadeRow)),
        ];
        _jobs[job] = $$"""
            {"status": "DONE", "data_hashes_with_titles": [{{string.Join(", ", rows)}}], "errors": [], "data_unit_errors": [], "units_pending_count": 0, "units_done_count": {{rows.Length}}, "units_error_count": 0, "units_cancelled_count": 0}
            """;
        return $"{{\"process_hash\": \"{job}\"}}";
    }

    private static string MadeRow(JsonElement image)
    {
        string item = image.GetProperty("objectUrl").GetString()!.Split('/')[^1];
        return $$"""
            {"data_hash": "{{item}}", "title": {{image.GetProperty("title").GetRawText()}}, "backing_item_uuid": "{{item}}"}
            """;
    }
}
