using EncordPS.Tests.LocalFiles;

namespace EncordPS.Tests.Reliability;

/// <summary>
/// What was carried out and got no reply is an error of its own. It is not done again, and where a command can show what
/// became of it, that command stands at the end of the advice and shows it.
/// </summary>
public sealed class OutcomeUnknownTests(SandboxFixture fixture) : SendTest(fixture)
{
    private const string Image = "'{\"images\": [{\"objectUrl\": \"s3://bucket/lost.jpg\"}]}'";

    [Theory]
    [InlineData("New-EncordDataset \"Ann's lost\"", "POST datasets", "Title", "Ann's lost")]
    [InlineData("New-EncordStorageFolder \"Ann's lost\"", "POST storage/folders", "Name", "Ann's lost")]
    [InlineData("New-EncordStorageFolder \"Ann's inner\" -ParentUuid $folder", "POST storage/folders", "Name", "Ann's inner")]
    [InlineData("Add-EncordPrivateData $set $aws -PrivateFiles " + Image, Job, "Title", "lost.jpg")]
    [InlineData("Add-EncordPrivateData -FolderUuid $folder -IntegrationId $aws -PrivateFiles " + Image, "POST storage/folders/*/data-upload-jobs", "Name", "lost.jpg")]
    [InlineData("Send-EncordImage $set -Path $dir/*.png", Job, "Title", "it's.png")]
    [InlineData("Send-EncordImage -FolderUuid $folder -Path $dir/*.png", "POST storage/folders/*/data-upload-jobs", "Name", "it's.png")]
    [InlineData("Send-EncordImageGroup $set -Path $dir/*.png -Title Group", Job, "Title", "Group")]
    [InlineData("Add-EncordDataRow $set -ItemUuid $item", "datasetlinkitems POST", "BackingItemUuid", "$item")]
    [InlineData("Invoke-EncordRequest -Method Post -Path storage/folders -Body @{ name = 'Asked'; description = ''; clientMetadata = $null }", "POST storage/folders", "results.name", "Asked")]
    public void What_was_made_is_found_by_the_command_of_the_advice(string create, string operation, string property, string expected)
    {
        ErrorRecord error = Lose(create, operation);

        string wanted = expected == "$item" ? Invoke("$item").Text : expected;
        string show = $"@({CommandIn(error)}).{property} | ForEach-Object {{ \"$_\" }}";
        // As the advice says, a job takes a moment.
        Assert.True(SpinWait.SpinUntil(() => Invoke(show).Texts.Contains(wanted), Patience.Long), $"{show} does not show {wanted}.");
    }

    [Theory]
    [InlineData("Remove-EncordDataRow $full $row -Force", "video DELETE")]
    [InlineData("Remove-EncordStorageItem $item -Force", "POST storage/folders/*/items/delete")]
    [InlineData("Remove-EncordStorageFolder $folder -Force", "DELETE storage/folders/*")]
    [InlineData("Remove-EncordDatasetGroup $full $group", "DELETE datasets/*/groups")]
    [InlineData("Remove-EncordStorageFolderGroup $folder $group", "DELETE storage/folders/*/groups")]
    public void What_was_removed_is_no_longer_found_by_the_command_of_the_advice(string remove, string operation)
    {
        string command = CommandIn(Lose(remove, operation));

        Assert.Empty(Invoke(command).Output);
    }

    [Fact]
    public void Where_an_item_was_moved_to_is_shown_by_the_command_of_the_advice()
    {
        string command = CommandIn(Lose("Move-EncordStorageItem $item $folder -AllowMirrorDatasetChanges", "POST storage/folders/*/items/move"));

        Assert.Equal(Invoke("$folder").Text, Invoke($"({command}).ParentUuid").Text);
    }

    [Theory]
    [InlineData("Get-EncordDataRow $traffic -DataType Video | Start-EncordVideoReencoding", "reencodevideotask PUT", "web app")]
    [InlineData("Start-EncordDicomDeidentification 's3://bucket/scan.dcm' $aws -UploadDirectory out", "POST dicom-deidentification", "in out")]
    public void Where_no_command_shows_it_the_advice_says_where_to_look(string start, string operation, string where)
    {
        Prepare();
        Trace.LosesReply = request => IsOf(operation, request);

        Invocation got = Invoke(start);

        Assert.NotEmpty(got.Errors);
        Assert.All(got.Errors, error =>
        {
            error.MustBe("OutcomeUnknown", ErrorCategory.ConnectionError);
            error.MustAdvise(where);
        });
        Assert.Single(Trace.Requests, request => IsOf(operation, request));
    }

    [Fact]
    public void Of_sent_files_whose_job_cannot_be_asked_about_the_advice_takes_up_the_wait()
    {
        Prepare();
        Trace.Replace(request => request.Operation == "datasetdatalongpolling GET", Answers.Json("""{"status": 403, "response": ["AUTHORISATION_ERROR"]}"""));

        ErrorRecord error = Invoke("Send-EncordImage $set -Path $dir/*.png").Error;

        Trace.Reset();
        error.MustBe("OutcomeUnknown", ErrorCategory.PermissionDenied);
        Assert.Equal("Done", Invoke($"({CommandIn(error)}).Status").Text);
    }

    [Fact]
    public void What_a_service_calls_a_job_is_one_text_in_the_advice()
    {
        const string Job = "it's; Get-Date #";
        Prepare();
        Trace.Replace(
            request => request.Operation.StartsWith("datasetdatalongpolling", StringComparison.Ordinal),
            Answers.Json($$$"""{"status": 200, "response": {"process_hash": "{{{Job}}}"}}"""));

        string command = CommandIn(Invoke("Send-EncordImage $set -Path $dir/*.png").Error);

        Trace.Reset();
        Engine.Set("command", command);
        Assert.Equal(Job, Invoke(
            "[Management.Automation.Language.Parser]::ParseInput($command, [ref] $null, [ref] $null).FindAll({ $args[0] -is [Management.Automation.Language.CommandAst] }, $true).CommandElements[2].Value").Text);
    }

    private ErrorRecord Lose(string command, string operation)
    {
        Prepare();
        Trace.LosesReply = request => IsOf(operation, request);

        ErrorRecord error = Invoke(command).Error;

        Assert.Single(Trace.Requests, request => IsOf(operation, request));
        Trace.Reset();
        error.MustBe("OutcomeUnknown", ErrorCategory.ConnectionError);
        error.MustSay("Whether it was done is not known.");
        return error;
    }

    private void Prepare()
    {
        WriteImage("it's.png", width: 100);
        Engine.Set("full", Fixture.NewDataset("Full", rows: 1));
        Engine.Set("folder", Fixture.NewFolder("Folder"));
        Invoke(
            """
            $global:row = (Get-EncordDataRow $full).DataHash
            $global:item = [string](Get-EncordDataRow $full).BackingItemUuid
            $global:group = [string](Get-EncordGroup)[0].GroupHash
            Add-EncordDatasetGroup $full $group User
            Add-EncordStorageFolderGroup $folder $group User
            """).Errors.MustBeNone();
        Trace.Forget();
    }

    // Without the advice before it.
    private static string CommandIn(ErrorRecord error)
    {
        string advice = error.Action()!;
        return advice[(advice.LastIndexOf(": ", StringComparison.Ordinal) + 2)..];
    }

    // An asterisk stands for an id.
    private static bool IsOf(string operation, ArrivedRequest request)
    {
        string[] wanted = operation.Split('/');
        string[] asked = request.Operation.Split('/');
        return wanted.Length == asked.Length && wanted.Zip(asked).All(static pair => pair.First is "*" || pair.First == pair.Second);
    }
}
