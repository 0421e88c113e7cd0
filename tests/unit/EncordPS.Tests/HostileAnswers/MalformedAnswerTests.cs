namespace EncordPS.Tests.HostileAnswers;

/// <summary>Answers that are not what the protocol says: each is one clear error, about what the user named.</summary>
public sealed class MalformedAnswerTests(SandboxFixture fixture) : EngineTest(fixture)
{
    public static TheoryData<string, object?> Commands => new()
    {
        { "Get-EncordDataset", null },
        { "Get-EncordDataset -DatasetHash $chest", Seed.Chest },
        { "New-EncordDataset 'Made'", "Made" },
        { "Get-EncordDataRow $chest", Seed.Chest },
        { "Set-EncordDataRow $chest $unknown -Title 'x'", Seed.Unknown },
        { "Set-EncordDataRowMetadata -BackingItemUuid $unknown @{ a = 1 }", Seed.Unknown },
        { "Set-EncordDataRowMetadata -DatasetHash $chest -DataHash $unknown @{ a = 1 }", Seed.Unknown },
        { "Add-EncordPrivateData $chest $aws -PrivateFiles '{\"images\": []}'", Seed.Chest },
        { "Get-EncordUploadJob $unknown -DatasetHash $chest", Seed.Unknown },
        { "Get-EncordUploadJob $unknown -FolderUuid $chest", Seed.Unknown },
        { "Stop-EncordUploadJob $unknown -FolderUuid $chest", Seed.Unknown },
        { "Get-EncordCloudIntegration", null },
        { "Get-EncordStorageFolder", null },
        { "Get-EncordStorageFolder -ParentUuid $chest", Seed.Chest },
        { "Get-EncordStorageFolder -FolderUuid $chest", Seed.Chest },
        { "New-EncordStorageFolder 'Made'", "Made" },
        { "Set-EncordStorageFolder $chest -Name 'x'", Seed.Chest },
        { "Move-EncordStorageFolder $chest -ToRoot", Seed.Chest },
        { "Remove-EncordStorageFolder $chest -Force", Seed.Chest },
        { "Get-EncordStorageFolderGroup $chest", Seed.Chest },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_answer_in_html_is_told_as_that(string command, object? target)
    {
        Trace.Answer = Answers.Html();

        ErrorRecord error = Invoke(command).Error;

        MustBeMalformed(error, target);
        error.MustSay("HTML");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_answer_that_is_empty_is_told_as_that(string command, object? target)
    {
        Trace.Answer = Answers.Json("");

        MustBeMalformed(Invoke(command).Error, target);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("42")]
    [InlineData("[]")]
    [InlineData("{\"status\": 200, \"response\": ")]
    [InlineData("{\"status\": 200, \"response\": [{\"data_hash\": \"x\"")]
    [InlineData("{\"status\": 200, \"response\": [{\"data_hash\": 1}]}")]
    [InlineData("{\"status\": 200, \"response\": [null]}")]
    [InlineData("{\"status\": 200, \"response\": [1, 2]}")]
    [InlineData("{\"status\": 200, \"response\": \"rows\"}")]
    [InlineData("{\"status\": 200}")]
    public void A_listing_that_is_not_one_is_told_as_that(string body)
    {
        Trace.Answer = Answers.Json(body);

        MustBeMalformed(Invoke("Get-EncordDataRow $chest").Error, Seed.Chest);
    }

    [Fact]
    public void Of_a_listing_that_ends_in_the_middle_the_rows_so_far_are_out_and_one_error()
    {
        string whole = Answers.Listing(Answers.Row(1), Answers.Row(2), Answers.Row(3));
        Trace.Answer = Answers.Json(whole[..^60]);

        Invocation got = Invoke("Get-EncordDataRow $chest | ForEach-Object Title");

        Assert.Equal(["row-1", "row-2"], got.Written);
        MustBeMalformed(got.Error, Seed.Chest);
    }

    [Fact]
    public void After_a_malformed_answer_the_next_dataset_is_read()
    {
        Trace.Replace(
            request => request.Body.Contains("datarows", StringComparison.Ordinal) && IsFor(request, Seed.Chest),
            Answers.Html());

        Invocation got = Invoke("Get-EncordDataRow $chest, $shelves");

        Assert.Equal(8, got.Output.Count);
        MustBeMalformed(got.Error, Seed.Chest);
    }

    [Fact]
    public void An_answer_that_says_it_is_packed_and_is_not_is_told_as_malformed()
    {
        Trace.Answer = async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await Answers.Json(Answers.Listing(Answers.Row(1)))(context);
        };

        MustBeMalformed(Invoke("Get-EncordDataRow $chest").Error, Seed.Chest);
    }

    private static bool IsFor(ArrivedRequest request, string dataset) =>
        request.Headers.TryGetValue("ResourceID", out string? id) && id == dataset;

    private static void MustBeMalformed(ErrorRecord error, object? target)
    {
        // What is not repeatable may have been done all the same.
        Assert.Matches("^(MalformedAnswer|OutcomeUnknown)$", error.Id());
        error.MustHelp();
        object? actual = error.TargetObject is PSObject wrapped ? wrapped.BaseObject : error.TargetObject;
        Assert.Equal(target, actual);
    }
}
