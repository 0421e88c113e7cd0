using EncordPS.Tests.LocalFiles;

namespace EncordPS.Tests.Reliability;

/// <summary>
/// What was carried out and got no reply is found by a look, and is not done again. Where it cannot be looked up, or the look fails too,
/// it is an error of its own: where a command can show what became of it, that command stands at the end of the advice and shows it.
/// </summary>
public sealed class OutcomeUnknownTests(SandboxFixture fixture) : SendTest(fixture)
{
    private const string Image = "'{\"images\": [{\"objectUrl\": \"s3://bucket/lost.jpg\"}]}'";

    [Theory]
    [InlineData("Add-EncordPrivateData $set $aws -PrivateFiles " + Image, Job, "Title", "lost.jpg")]
    [InlineData("Add-EncordPrivateData -FolderUuid $folder -IntegrationId $aws -PrivateFiles " + Image, "POST storage/folders/*/data-upload-jobs", "Name", "lost.jpg")]
    [InlineData("Invoke-EncordRequest -Method Post -Path storage/folders -Body @{ name = 'Asked'; description = ''; clientMetadata = $null }", "POST storage/folders", "results.name", "Asked")]
    public void What_cannot_be_looked_up_is_found_by_the_command_of_the_advice(string create, string operation, string property, string expected) =>
        MustShow(Lose(create, operation), property, expected);

    [Theory]
    [InlineData("New-EncordDataset \"Ann's lost\"", "POST datasets", "GET datasets/list", "Title", "Ann's lost")]
    [InlineData("New-EncordStorageFolder \"Ann's lost\"", "POST storage/folders", "GET storage/folders", "Name", "Ann's lost")]
    [InlineData("New-EncordStorageFolder \"Ann's inner\" -ParentUuid $folder", "POST storage/folders", "GET storage/folders/*/folders", "Name", "Ann's inner")]
    [InlineData("Send-EncordImage $set -Path $dir/*.png", Job, "datarows GET", "Title", "it's.png")]
    [InlineData("Send-EncordImage -FolderUuid $folder -Path $dir/*.png", "POST storage/folders/*/data-upload-jobs", "GET storage/folders/*/items", "Name", "it's.png")]
    [InlineData("Send-EncordImageGroup $set -Path $dir/*.png -Title Group", Job, "datarows GET", "Title", "Group")]
    [InlineData("Add-EncordDataRow $set -ItemUuid $item", "datasetlinkitems POST", "datarows GET", "BackingItemUuid", "$item")]
    [InlineData("Move-EncordStorageItem $item $folder -AllowMirrorDatasetChanges", "POST storage/folders/*/items/move", "GET storage/items/*", "ParentUuid", "$folder")]
    public void Where_the_look_is_refused_too_the_command_of_the_advice_shows_it(string create, string operation, string look, string property, string expected) =>
        MustShow(Lose(create, operation, look), property, expected);

    [Theory]
    [InlineData("Remove-EncordDataRow $full $row -Force", "video DELETE", "datarows GET")]
    [InlineData("Remove-EncordDatasetGroup $full $group", "DELETE datasets/*/groups", "GET datasets/*/groups")]
    [InlineData("Remove-EncordStorageFolderGroup $folder $group", "DELETE storage/folders/*/groups", "GET storage/folders/*/groups")]
    public void Where_the_look_is_refused_too_what_was_removed_is_no_longer_shown(string remove, string operation, string look)
    {
        string command = CommandIn(Lose(remove, operation, look));

        Assert.Empty(Invoke(command).Output);
    }

    [Theory]
    [InlineData("New-EncordDataset \"Ann's found\"", "POST datasets", "Title", "Ann's found")]
    [InlineData("New-EncordStorageFolder \"Ann's found\"", "POST storage/folders", "Name", "Ann's found")]
    [InlineData("New-EncordStorageFolder \"Ann's inner\" -ParentUuid $folder", "POST storage/folders", "Name", "Ann's inner")]
    [InlineData("New-EncordGroup \"Ann's found\"", "POST organisation/groups", "Name", "Ann's found")]
    [InlineData("Send-EncordImage $set -Path $dir/*.png", Job, "Title", "it's.png")]
    [InlineData("Send-EncordImage -FolderUuid $folder -Path $dir/*.png", "POST storage/folders/*/data-upload-jobs", "Title", "it's.png")]
    [InlineData("Send-EncordImageGroup $set -Path $dir/*.png -Title Group", Job, "Title", "Group")]
    [InlineData("Send-EncordImageGroup -FolderUuid $folder -Path $dir/*.png -Title Group", "POST storage/folders/*/data-upload-jobs", "Title", "Group")]
    [InlineData("Send-EncordDicomSeries $set -Path $dir/scan.dcm -Title Series", Job, "Title", "Series")]
    [InlineData("New-EncordDataGroup $folder $item,$other", "POST storage/folders/*/create-group-items", "ItemType", "Group")]
    [InlineData("Add-EncordDataRow $set -ItemUuid $item", "datasetlinkitems POST", "BackingItemUuid", "$item")]
    [InlineData("Add-EncordDataRow $full -ItemUuid $item -DuplicatesBehavior Duplicate", "datasetlinkitems POST", "BackingItemUuid", "$item")]
    [InlineData("Move-EncordStorageItem $item $folder -AllowMirrorDatasetChanges -PassThru", "POST storage/folders/*/items/move", "ParentUuid", "$folder")]
    [InlineData("Remove-EncordDataRow $full $row -Force", "video DELETE", "", "")]
    [InlineData("Remove-EncordStorageItem $item -Force", "POST storage/folders/*/items/delete", "", "")]
    [InlineData("Remove-EncordStorageFolder $folder -Force", "DELETE storage/folders/*", "", "")]
    [InlineData("Remove-EncordDatasetGroup $full $group", "DELETE datasets/*/groups", "", "")]
    [InlineData("Remove-EncordStorageFolderGroup $folder $group", "DELETE storage/folders/*/groups", "", "")]
    [InlineData("Remove-EncordGroup $made -Force", "DELETE organisation/groups/*", "", "")]
    [InlineData("Remove-EncordOrganisationUser gone@example.com -Force", "DELETE organisation/users/*", "", "")]
    public void What_a_look_finds_done_is_done_and_not_sent_again(string command, string operation, string property, string expected)
    {
        Prepare();
        Trace.LosesReply = request => IsOf(operation, request);

        Invocation got = Invoke(property.Length == 0 ? command : $"({command}).{property} | ForEach-Object {{ \"$_\" }}");

        got.Errors.MustBeNone();
        Assert.Equal(expected.StartsWith('$') ? Invoke(expected).Texts : expected.Length == 0 ? [] : [expected], got.Texts);
        Assert.Single(Trace.Requests, request => IsOf(operation, request));
    }

    [Theory]
    [InlineData("New-EncordDataset Again", "POST datasets", "Get-EncordDataset -Title Again")]
    [InlineData("Remove-EncordDataRow $full $row -Force", "video DELETE", "")]
    [InlineData("Send-EncordImage $set -Path $dir/*.png", Job, "Get-EncordDataRow $set")]
    public void What_was_not_done_is_sent_again_after_the_looks(string command, string operation, string shown)
    {
        Prepare();
        int asked = 0;
        Trace.Replace(request => IsOf(operation, request) && Interlocked.Increment(ref asked) == 1, Answers.Html(502));

        Invocation got = Invoke("Connect-Encord -Domain $domain -SshKeyPath $key; " + command);
        Engine.Connect(Fixture.Server);

        got.Errors.MustBeNone();

        Assert.Equal(2, Trace.Requests.Count(request => IsOf(operation, request)));
        Assert.Equal(shown.Length == 0 ? 0 : 1, shown.Length == 0 ? Invoke("Get-EncordDataRow $full").Output.Count : Invoke(shown).Output.Count);
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

    private void MustShow(ErrorRecord error, string property, string expected)
    {
        string wanted = expected.StartsWith('$') ? Invoke(expected).Text : expected;
        string show = $"@({CommandIn(error)}).{property} | ForEach-Object {{ \"$_\" }}";
        // As the advice says, a job takes a moment.
        Assert.True(SpinWait.SpinUntil(() => Invoke(show).Texts.Contains(wanted), Patience.Long), $"{show} does not show {wanted}.");
    }

    private ErrorRecord Lose(string command, string operation, string? look = null)
    {
        Prepare();
        bool isLost = false;
        Trace.LosesReply = request => IsOf(operation, request) && (isLost = true);
        Trace.Replace(request => isLost && look is not null && IsOf(look, request), Answers.Json("{}", 418));

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
        WriteImage("scan.dcm", width: 100);
        Engine.Set("full", Fixture.NewDataset("Full", rows: 1));
        Engine.Set("others", Fixture.NewDataset("Others", rows: 1));
        Engine.Set("folder", Fixture.NewFolder("Folder"));
        Invoke(
            """
            $global:row = (Get-EncordDataRow $full).DataHash
            $global:item = [string](Get-EncordDataRow $full).BackingItemUuid
            $global:group = [string](Get-EncordGroup)[0].GroupHash
            Add-EncordDatasetGroup $full $group User
            Add-EncordStorageFolderGroup $folder $group User
            $global:other = [string](Get-EncordDataRow $others).BackingItemUuid
            Add-EncordOrganisationUser gone@example.com User -ErrorAction Ignore
            $global:made = [string](New-EncordGroup ([guid]::NewGuid())).GroupHash
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
