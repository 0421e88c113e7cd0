namespace EncordPS.Tests.Datasets;

public sealed class GetEncordDatasetTests(SandboxFixture fixture) : EngineTest(fixture)
{
    [Theory]
    [InlineData("-Title 'Chest CT pilot'", "titleEq", "Chest CT pilot")]
    [InlineData("'Chest CT pilot'", "titleEq", "Chest CT pilot")]
    [InlineData("-TitleLike '%CT%'", "titleLike", "%CT%")]
    [InlineData("-TitleLike 'chest*pil?t'", "titleLike", "chest%pil_t")]
    [InlineData("-Description 'Try things here'", "descriptionEq", "Try things here")]
    [InlineData("-DescriptionLike '*two sites'", "descriptionLike", "%two sites")]
    [InlineData("-CreatedBefore 2025-02-01T00:00:00Z", "createdBefore", "2025-02-01T00:00:00Z")]
    [InlineData("-CreatedAfter 2025-02-01T00:00:00.25Z", "createdAfter", "2025-02-01T00:00:00.250000Z")]
    [InlineData("-EditedBefore 2030-02-01T10:00:00+02:00", "editedBefore", "2030-02-01T10:00:00+02:00")]
    [InlineData("-EditedAfter 2020-02-01T00:00:00Z", "editedAfter", "2020-02-01T00:00:00Z")]
    [InlineData("-IncludeOrgAccess", "includeOrgAccess", "True")]
    public void Every_filter_reaches_the_service(string filter, string name, string value)
    {
        string[] titles = Invoke($"Get-EncordDataset {filter} | ForEach-Object Title").Texts;

        Assert.NotEmpty(titles);
        Assert.Equal("GET datasets/list", Trace.Request.Operation);
        Assert.Equal(value, Trace.Request.Query[name]);
    }

    [Theory]
    [InlineData("-Title $null")]
    [InlineData("-TitleLike $null")]
    [InlineData("-TitleLike ''")]
    [InlineData("-DescriptionLike ''")]
    [InlineData("-CreatedAfter $null")]
    [InlineData("-EditedBefore $null")]
    public void A_filter_of_a_variable_that_was_never_set_does_not_list_everything(string filter)
    {
        Invocation got = Invoke($"Get-EncordDataset {filter}");

        Assert.Empty(got.Output);
        got.Error.MustSay("null");
        Assert.Empty(Trace.Requests);
    }

    [Fact]
    public void A_pattern_with_wildcards_finds_what_it_names()
    {
        Assert.Equal(
            ["Traffic cameras 2025"], Invoke("Get-EncordDataset -TitleLike 'traffic*20?5' | ForEach-Object Title").Texts);
    }

    [Theory]
    [InlineData("traffic*", "Traffic cameras 2025")]
    [InlineData("'*C? P[hi]lot'", "Chest CT pilot")]
    [InlineData("'*shelves' -TitleLike 'Ware%'", "Warehouse shelves")]
    [InlineData("'Traffic%'", "")]
    [InlineData("'*cameras_2025'", "")]
    public void A_title_with_wildcards_is_a_pattern_of_PowerShell(string title, string found)
    {
        Assert.Equal(found, string.Concat(Invoke($"Get-EncordDataset {title} | ForEach-Object Title").Texts));
    }

    [Fact]
    public void A_backslash_in_a_pattern_does_not_hide_titles_from_a_service_that_takes_it_for_an_escape()
    {
        Engine.Set("odd", @"scans\new_1");
        Invoke("New-EncordDataset $odd").Errors.MustBeNone();
        Trace.Forget();

        Assert.Equal(@"scans\new_1", Invoke(@"Get-EncordDataset 'scans\new*' | ForEach-Object Title").Text);
        Assert.Equal("scans%new%", Trace.Request.Query["titleLike"]);
    }

    [Fact]
    public void A_title_that_has_wildcards_for_letters_is_found_by_itself()
    {
        Engine.Set("odd", "What? [draft] *");
        Invoke("New-EncordDataset $odd").Errors.MustBeNone();

        Assert.Equal("What? [draft] *", Invoke("Get-EncordDataset $odd | ForEach-Object Title").Text);
    }

    [Fact]
    public void A_listed_dataset_tells_what_the_service_tells()
    {
        PSObject dataset = Assert.Single(Invoke("Get-EncordDataset 'Chest CT pilot'").Output)!;

        Assert.Equal(Seed.Chest, dataset.Properties["DatasetHash"].Value);
        Assert.Equal("Gcp", dataset.Properties["Type"].Value.ToString());
        Assert.Equal("Admin", dataset.Properties["UserRole"].Value.ToString());
        Assert.Equal(new DateTimeOffset(2025, 2, 3, 10, 0, 0, TimeSpan.Zero), dataset.Properties["CreatedAt"].Value);
    }

    [Fact]
    public void A_dataset_of_the_organisation_has_no_role()
    {
        Assert.Empty(Invoke("Get-EncordDataset 'Finance scans'").Texts);
        Assert.Equal(
            "True", Invoke("Get-EncordDataset 'Finance scans' -IncludeOrgAccess | ForEach-Object { $null -eq $_.UserRole }").Text);
    }

    [Fact]
    public void A_dataset_by_its_id_comes_with_its_rows()
    {
        Assert.Equal(
            "Chest CT pilot has 5 rows, all with the id of their dataset",
            Invoke(
                """
                $set = Get-EncordDataset -DatasetHash $chest
                $strange = @($set.DataRows | Where-Object DatasetHash -ne $chest)
                if (-not $strange) { "$($set.Title) has $($set.DataRows.Count) rows, all with the id of their dataset" }
                """).Text);
    }

    [Fact]
    public void The_metadata_of_the_rows_comes_when_asked_for()
    {
        const string Sites = "(Get-EncordDataset -DatasetHash $chest{0}).DataRows | ForEach-Object {{ $_.ClientMetadata.site }}";

        Assert.Equal(["Lund", "Lund", "Utrecht", "", ""], Invoke(Format(Sites, " -FetchClientMetadata")).Texts);
        Assert.All(Invoke(Format(Sites, "")).Output, Assert.Null);
    }

    [Fact]
    public void An_id_may_be_a_guid_in_any_of_its_forms()
    {
        string[] titles = Invoke(
            """
            Get-EncordDataset -DatasetHash ([guid] $chest), $chest.ToUpperInvariant(), "{$chest}" | ForEach-Object Title
            """).Texts;

        Assert.Equal(["Chest CT pilot", "Chest CT pilot", "Chest CT pilot"], titles);
    }

    [Fact]
    public void A_malformed_id_among_good_ones_is_one_error_and_the_others_are_answered()
    {
        Invocation got = Invoke(
            """
            $chest, 'chest-ct', $empty | ForEach-Object { [pscustomobject]@{ DatasetHash = $_ } } |
                Get-EncordDataset | ForEach-Object Title
            """);

        Assert.Equal(["Chest CT pilot", "Empty sandbox dataset"], got.Written);
        got.Error.MustBe("InvalidId", ErrorCategory.InvalidArgument, "chest-ct");
        got.Error.MustSay("'chest-ct'");
    }

    [Fact]
    public void An_id_that_nothing_has_is_an_error_and_the_others_are_answered()
    {
        Invocation got = Invoke("Get-EncordDataset -DatasetHash $chest, $unknown, $empty | ForEach-Object Title");

        Assert.Equal(["Chest CT pilot", "Empty sandbox dataset"], got.Written);
        got.Error.MustBe("DatasetNotFound", ErrorCategory.ObjectNotFound, Seed.Unknown);
    }

    [Fact]
    public void A_dataset_of_others_is_refused_in_the_users_own_terms()
    {
        Invocation got = Invoke("Get-EncordDataset -DatasetHash $finance");

        got.Error.MustBe("AccessDenied", ErrorCategory.PermissionDenied, Seed.Finance);
    }

    [Fact]
    public void What_the_listing_writes_names_the_dataset_for_the_next_command()
    {
        Assert.Equal(
            ["5"], Invoke("Get-EncordDataset 'Chest CT pilot' | Get-EncordDataset | ForEach-Object { $_.DataRows.Count }").Texts);
    }

    private static string Format(string script, string argument) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, script, argument);
}
