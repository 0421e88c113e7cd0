namespace EncordPS.Tests.Tasks;

public sealed class DicomDeidentificationTests(SandboxFixture fixture) : EngineTest(fixture)
{
    private const string Start = "POST dicom-deidentification";
    private const string Folder = "https://s3.eu.amazonaws.com/b/in/";

    [Fact]
    public void Urls_from_the_pipeline_become_one_job_and_its_copies_come_out()
    {
        Assert.Equal(
            [$"{Folder}deid_1.dcm", $"{Folder}deid_2.dcm", "Done 2 True"],
            Invoke(
                $$"""
                $task = '{{Folder}}1.dcm', '{{Folder}}2.dcm', '{{Folder}}1.dcm' | Start-EncordDicomDeidentification -IntegrationHash $aws |
                    Wait-EncordDicomDeidentification
                $task.Urls
                "$($task.Status) $($task.DicomUrls.Count) $($task.IntegrationHash -eq $aws)"
                """).Texts);
        Assert.Equal(2, Assert.Single(Trace.Of(Start)).Json.GetProperty("dicomUrls").GetArrayLength());
    }

    [Fact]
    public void Every_option_reaches_the_service()
    {
        Invoke(
            $$"""
            $conditions = @{ DicomTag = 'x00080008'; ConditionType = 'NotSubstr'; Value = 'SECONDARY' },
                [pscustomobject]@{ DicomTag = 'x00080060'; ConditionType = 'In'; Value = 'CT', 'MR' }
            $null = Start-EncordDicomDeidentification '{{Folder}}1.dcm' $aws -KeepDicomTags -RedactPixelsMode REDACT_SENSITIVE_TEXT -SaveCondition $conditions -UploadDirectory 'deid/out'
            """).Errors.MustBeNone();

        Assert.Equal(
            $$"""{"integrationUuid":"{{Seed.Aws}}","dicomUrls":["{{Folder}}1.dcm"],"redactDicomTags":false,"redactPixelsMode":"redactSensitiveText","saveConditions":[{"value":"SECONDARY","conditionType":"notSubstr","dicomTag":"x00080008"},{"value":["CT","MR"],"conditionType":"in","dicomTag":"x00080060"}],"uploadDir":"deid/out"}""",
            Assert.Single(Trace.Of(Start)).Body);
    }

    [Fact]
    public void A_table_of_files_becomes_one_job_for_each_integration()
    {
        Assert.Equal(
            "2",
            Invoke(
                $$"""
                $gcp = (Get-EncordCloudIntegration -Title 'GCP medical archive').Id
                $lines = foreach ($line in @(1, $aws), @(2, $gcp), @(3, $aws)) {
                    [pscustomobject]@{ DicomUrl = "{{Folder}}$($line[0]).dcm"; IntegrationHash = $line[1] }
                }
                @($lines | Start-EncordDicomDeidentification).Count
                """).Text);
    }

    [Fact]
    public void A_task_starts_another_for_the_same_files()
    {
        Assert.Equal(
            $"{Folder}1.dcm",
            Invoke($"(Start-EncordDicomDeidentification '{Folder}1.dcm' $aws | Start-EncordDicomDeidentification -KeepDicomTags).DicomUrls").Text);
    }

    [Theory]
    [InlineData("''")]
    [InlineData("'scan.dcm'")]
    [InlineData("'/scans/1.dcm'")]
    [InlineData("'C:\\scans\\1.dcm'")]
    [InlineData("'file:///scans/1.dcm'")]
    [InlineData("'https://'")]
    [InlineData("[pscustomobject]@{ Name = 'x' }")]
    public void What_is_no_url_is_an_error_and_the_others_go_through(string input)
    {
        Invocation started = Invoke($"{input}, '{Folder}1.dcm' | Start-EncordDicomDeidentification -IntegrationHash $aws");

        Assert.Equal([$"{Folder}1.dcm"], (string[])Assert.Single(started.Output)!.Properties["DicomUrls"].Value);
        started.Error.MustBe("InvalidArgument", ErrorCategory.InvalidArgument);
    }

    [Fact]
    public void An_unknown_integration_is_an_error_about_the_integration()
    {
        Invoke($"Start-EncordDicomDeidentification '{Folder}1.dcm' $unknown").Error
            .MustBe("IntegrationNotFound", ErrorCategory.ObjectNotFound, Seed.Unknown);
        Invoke($"Start-EncordDicomDeidentification '{Folder}1.dcm' 'bucket'").Error
            .MustBe("InvalidId", ErrorCategory.InvalidArgument, "bucket");
    }

    [Fact]
    public void A_condition_that_says_nothing_is_refused_before_anything_is_sent()
    {
        Invoke($"Start-EncordDicomDeidentification '{Folder}1.dcm' $aws -SaveCondition @{{ DicomTag = 'x00080060'; ConditionType = 'In' }}").Error
            .MustBe("InvalidArgument", ErrorCategory.InvalidArgument);

        Assert.Empty(Trace.Requests);
    }

    [Fact]
    public void A_job_that_failed_gives_its_state_and_an_error_and_the_others_are_waited_for()
    {
        Invocation waited = Invoke(
            $$"""
            $bad = Start-EncordDicomDeidentification 'https://gone.invalid/1.dcm' $aws
            $good = Start-EncordDicomDeidentification '{{Folder}}1.dcm' $aws
            $bad, $good | Wait-EncordDicomDeidentification | ForEach-Object { "$($_.Status)" }
            """);

        Assert.Equal(["Done", "Error"], waited.Written.Order(StringComparer.Ordinal));
        waited.Error.MustBe("DicomDeidentificationFailed", ErrorCategory.InvalidResult);
    }

    [Fact]
    public void Unknown_and_malformed_jobs_are_errors()
    {
        Invocation got = Invoke("Get-EncordDicomDeidentification $unknown; Wait-EncordDicomDeidentification 'job-1', $unknown");

        got.Errors[0].MustBe("DicomDeidentificationNotFound", ErrorCategory.ObjectNotFound, Seed.Unknown);
        got.Errors[1].MustBe("InvalidId", ErrorCategory.InvalidArgument, "job-1");
        got.Errors[2].MustBe("DicomDeidentificationNotFound", ErrorCategory.ObjectNotFound, Seed.Unknown);
    }

    [Fact]
    public void Looking_at_a_job_does_not_wait()
    {
        Trace.Answer = Answers.Json("""{"status": "PENDING", "urls": null}""");

        Assert.Equal("Pending", Invoke("(Get-EncordDicomDeidentification $unknown).Status").Text);
        Assert.Equal("0", Trace.Request.Query["timeoutSeconds"]);
    }

    [Fact]
    public void A_wait_that_is_over_gives_the_last_state_and_how_to_go_on()
    {
        Trace.Answer = Answers.Json("""{"status": "PENDING", "urls": null}""");

        Invocation waited = Invoke("Wait-EncordDicomDeidentification $unknown -Timeout 00:00:00.2");

        Assert.Single(waited.Output);
        waited.Error.MustBe("WaitTimedOut", ErrorCategory.OperationTimeout, Seed.Unknown);
        Assert.EndsWith($"Wait-EncordDicomDeidentification -JobId {Seed.Unknown}", waited.Error.Action(), StringComparison.Ordinal);
    }

    [Fact]
    public void Urls_are_shown_without_their_query()
    {
        Trace.Answer = Answers.Json("""{"status": "DONE", "urls": ["https://a/b?sig=secret"]}""");

        Assert.Equal("https://a/b?sig=secret", Invoke("(Wait-EncordDicomDeidentification $unknown).Urls").Text);
        Assert.DoesNotContain("secret", Engine.Show("Get-EncordDicomDeidentification $unknown | Format-List"), StringComparison.Ordinal);
    }
}
