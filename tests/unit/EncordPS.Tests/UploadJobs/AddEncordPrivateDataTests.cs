using System.Text.Json;

namespace EncordPS.Tests.UploadJobs;

public sealed class AddEncordPrivateDataTests : EngineTest, IDisposable
{
    private const string Start = "datasetdatalongpolling POST";

    private readonly string _folder = Directory.CreateTempSubdirectory("encordps-tests-").FullName;

    public AddEncordPrivateDataTests(SandboxFixture fixture)
        : base(fixture)
    {
        Engine.Set("set", Fixture.NewDataset("Filled", 0));
        Engine.Set("folder", _folder);
        const string Json = """{"images": [{"objectUrl": "s3://bucket/a.jpg", "title": "Zürich 🎥"}], "skip_duplicate_urls": true}""";
        Engine.Set("json", Json);
        File.WriteAllText(Path.Combine(_folder, "files.json"), Json);
    }

    [Theory]
    [InlineData("-PrivateFiles $json")]
    [InlineData(
        "-PrivateFiles @{ images = @(@{ objectUrl = 's3://bucket/a.jpg'; title = 'Zürich 🎥' }); skip_duplicate_urls = $true }")]
    [InlineData(
        "-PrivateFiles ([pscustomobject]@{ images = , [pscustomobject]@{ objectUrl = 's3://bucket/a.jpg'; title = 'Zürich 🎥' };"
        + "skip_duplicate_urls = $true })")]
    [InlineData("-Path $folder/files.json")]
    public void The_files_are_sent_as_they_are_described(string files)
    {
        Invoke($"Add-EncordPrivateData $set $aws {files}").Errors.MustBeNone();

        JsonElement payload = Assert.Single(Trace.Of(Start)).Payload;
        using JsonDocument expected = JsonDocument.Parse(Invoke("$json").Text);
        Assert.True(JsonElement.DeepEquals(expected.RootElement, payload.GetProperty("files")));
        Assert.Equal(Seed.Aws, payload.GetProperty("integrationId").GetString());
        Assert.False(payload.GetProperty("ignoreErrors").GetBoolean());
    }

    [Fact]
    public void A_started_job_tells_what_it_fills()
    {
        Assert.Equal(
            "True True files.json True",
            Invoke(
                """
                $job = Add-EncordPrivateData -DatasetHash $set -IntegrationId $aws -Path $folder/files.json
                "$([guid]::TryParse($job.UploadJobId, [ref] [guid]::Empty)) $($job.DatasetHash -eq $set) $($job.FileName) $($job.StartedAt -gt [DateTimeOffset]::Now.AddHours(-1))"
                """).Text);
    }

    [Fact]
    public void A_relative_path_counts_from_the_current_location()
    {
        Assert.Equal(
            "files.json",
            Invoke(
                """
                $here = $ExecutionContext.SessionState.Path.CurrentLocation
                $null = $ExecutionContext.SessionState.Path.SetLocation($folder)
                try { (Add-EncordPrivateData $set $aws -Path ./files.json).FileName }
                finally { $null = $ExecutionContext.SessionState.Path.SetLocation($here) }
                """).Text);
    }

    [Fact]
    public void Waiting_gives_the_rows_that_were_made()
    {
        Assert.Equal(
            "AddPrivateDataResponse: Zürich 🎥",
            Invoke(
                """
                $made = Add-EncordPrivateData $set $aws -PrivateFiles $json -Wait
                "$($made.GetType().Name): $($made.DatasetDataList.Title)"
                """).Text);
    }

    [Fact]
    public void What_was_made_names_the_rows_for_the_next_command()
    {
        Assert.Equal(
            "Zürich 🎥",
            Invoke(
                """
                $made = Add-EncordPrivateData $set $aws -PrivateFiles $json -Wait
                $made.DatasetDataList | Set-EncordDataRowMetadata @{ new = $true }
                $made.DatasetDataList | Get-EncordDataRow -DatasetHash $set -FetchClientMetadata |
                    Where-Object { $_.ClientMetadata.new } | ForEach-Object Title
                """).Text);
    }

    [Fact]
    public void A_folder_alone_is_filled_by_a_job_of_the_folder()
    {
        Assert.Equal(
            "True True Done",
            Invoke(
                """
                $id = (Get-EncordDataset -DatasetHash $set).BackingFolderUuid
                $job = Add-EncordPrivateData -FolderUuid $id -IntegrationId $aws -PrivateFiles $json
                "$($null -eq $job.DatasetHash) $($job.FolderUuid -eq $id) $(($job | Wait-EncordUploadJob).Status)"
                """).Text);
        Assert.Empty(Trace.Of(Start));
    }

    [Fact]
    public void A_folder_beside_a_dataset_is_where_the_files_go()
    {
        Invoke(
            """
            $id = (New-EncordDataset 'Elsewhere').BackingFolderUuid
            Add-EncordPrivateData $set $aws -FolderUuid $id -PrivateFiles $json -Wait
            """).Errors.MustBeNone();

        Assert.True(Assert.Single(Trace.Of(Start)).Payload.TryGetProperty("folderUuid", out _));
    }

    [Fact]
    public void With_failures_ignored_the_job_is_done_and_a_warning_tells_of_them()
    {
        Invocation added = Invoke(
            """
            $files = @{ images = @(@{ objectUrl = 's3://b/1.jpg' }, @{ objectUrl = 'https://gone.invalid/2.jpg' }) }
            Add-EncordPrivateData $set $aws -PrivateFiles $files -IgnoreErrors -Wait | ForEach-Object { $_.DatasetDataList.Count }
            """);

        Assert.Equal("1", added.Text);
        Assert.Contains("1 of 2 units failed", Assert.Single(added.Warnings), StringComparison.Ordinal);
        Assert.True(Trace.Of(Start)[0].Payload.GetProperty("ignoreErrors").GetBoolean());
    }

    [Fact]
    public void Without_that_a_failure_ends_the_job_and_is_an_error_that_names_it()
    {
        Invocation added = Invoke(
            "Add-EncordPrivateData $set $aws -PrivateFiles @{ images = @(@{ objectUrl = 'https://gone.invalid/2.jpg' }) } -Wait");

        Assert.Empty(added.Output);
        added.Error.MustBe("UploadJobFailed", ErrorCategory.InvalidResult);
        added.Error.MustSay("gone.invalid");
    }

    [Fact]
    public void WhatIf_says_how_much_and_sends_nothing()
    {
        Engine.Host.Clear();

        Invoke("Add-EncordPrivateData $set $aws -PrivateFiles $json -WhatIf").Errors.MustBeNone();

        Assert.Contains("1 unit", Engine.Host.Text, StringComparison.Ordinal);
        Assert.Empty(Trace.Requests);
    }

    [Fact]
    public void Several_datasets_from_the_pipeline_get_a_job_each_and_a_bad_one_does_not_end_it()
    {
        Invocation added = Invoke(
            """
            $set, $unknown, 'x', $empty | ForEach-Object { [pscustomobject]@{ DatasetHash = $_ } } |
                Add-EncordPrivateData -IntegrationId $aws -PrivateFiles $json
            """);

        Assert.Equal(2, added.Output.Count);
        Assert.Equal(2, added.Errors.Count);
        added.Errors[0].MustBe("DatasetNotFound", ErrorCategory.ObjectNotFound, Seed.Unknown);
        added.Errors[1].MustBe("InvalidId", ErrorCategory.InvalidArgument, "x");
    }

    [Fact]
    public void An_integration_is_bound_from_the_pipeline()
    {
        Assert.Single(
            Invoke(
                """
                Get-EncordCloudIntegration 'AWS prod bucket' |
                    Add-EncordPrivateData $set -PrivateFiles $json | ForEach-Object UploadJobId
                """).Texts);
    }

    [Fact]
    public void A_malformed_integration_is_refused_before_anything_is_sent()
    {
        ErrorRecord error = Invoke("Add-EncordPrivateData $set 'bucket' -PrivateFiles $json").Error;

        error.MustBe("InvalidId", ErrorCategory.InvalidArgument, "bucket");
        Assert.Empty(Trace.Requests);
    }

    [Fact]
    public void An_unknown_integration_is_an_error_that_says_where_to_look()
    {
        ErrorRecord error = Invoke("Add-EncordPrivateData $set $unknown -PrivateFiles $json").Error;

        error.MustHelp();
        error.MustSay("cloud integration");
        error.MustAdvise("Get-EncordCloudIntegration");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
