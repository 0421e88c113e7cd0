namespace EncordPS.Tests.HostileAnswers;

/// <summary>Fields and values that this version does not know survive.</summary>
public sealed class NewerServiceTests(SandboxFixture fixture) : EngineTest(fixture)
{
    [Fact]
    public void An_unknown_kind_of_data_keeps_its_name()
    {
        Trace.Answer = Answers.Json(Answers.Listing(Answers.Row(1, "HOLOGRAM"), Answers.Row(2)));

        Assert.Equal(
            ["MissingDataType HOLOGRAM", "Image IMAGE"],
            Invoke("Get-EncordDataRow $chest | ForEach-Object { \"$($_.DataType) $($_.DataTypeName)\" }").Texts);
    }

    [Fact]
    public void An_unknown_place_of_storage_is_a_new_one()
    {
        string row = Answers.Row(1).Replace("\"storage_location\": 1", "\"storage_location\": 77", StringComparison.Ordinal);
        Trace.Answer = Answers.Json(Answers.Listing(row));

        Assert.Equal("NewStorage", Invoke("(Get-EncordDataRow $chest).StorageLocation").Text);
    }

    [Fact]
    public void An_unknown_role_is_no_role()
    {
        Trace.Answer = Answers.Json(
            """
            {"result": [{"datasetUuid": "5a3f0c1e-0003-4a00-8000-000000000001", "title": "T", "description": "", "userRole": "emperor",
              "createdAt": "2025-01-20T08:30:00Z", "lastEditedAt": "2025-01-20T08:30:00Z", "storageLocation": 1, "shape": {"round": true}}]}
            """);

        Assert.Equal(
            "T True", Invoke("Get-EncordDataset | ForEach-Object { \"$($_.Title) $($null -eq $_.UserRole)\" }").Text);
    }

    [Fact]
    public void Fields_of_tomorrow_are_passed_over()
    {
        string row = Answers.Row(1).Replace("{", "{\"colour\": {\"r\": [1, {}]}, ", StringComparison.Ordinal);
        Trace.Answer = Answers.Json($$"""{"trace": {"a": [1]}, "response": [{{row}}], "status": 200, "next": null}""");

        Assert.Equal("row-1", Invoke("(Get-EncordDataRow $chest).Title").Text);
    }

    [Fact]
    public void Numbers_and_dates_come_in_any_of_the_services_forms()
    {
        Trace.Answer = Answers.Json(Answers.Listing(
            Answers.Row(1).Replace("\"2025-01-02 03:04:05\"", "\"Thu, 02 Jan 2025 03:04:05 GMT\"", StringComparison.Ordinal)
                .Replace("\"storage_location\"", "\"width\": 640.0, \"file_size\": null, \"storage_location\"", StringComparison.Ordinal)));

        Assert.Equal(
            "640 2025-01-02T03:04:05",
            Invoke(
                "Get-EncordDataRow $chest | ForEach-Object { \"$($_.Width) $($_.CreatedAt.UtcDateTime.ToString('s'))\" }").Text);
    }
}
