namespace EncordPS.Tests.Datasets;

public sealed class NewEncordDatasetTests(SandboxFixture fixture) : EngineTest(fixture)
{
    [Fact]
    public void DatasetType_is_the_old_name_of_the_storage_location()
    {
        Assert.Equal(
            ["Aws Aws", "CordStorage", "CordStorage"],
            Invoke(
                """
                $made = New-EncordDataset 'Of an old script' -DatasetType AWS_S3
                "$($made.DatasetType) $($made.StorageLocation)"
                (Get-EncordDataset -DatasetHash $made.DatasetHash).DatasetType
                (Get-EncordDataset 'Of an old script').DatasetType
                """).Texts);
    }

    [Fact]
    public void A_new_dataset_is_there_with_what_was_asked_for()
    {
        Invocation made = Invoke(
            "New-EncordDataset 'Harbour cranes' -Description 'Three berths' -StorageLocation AWS_S3");

        Assert.Equal(
            ["Harbour cranes|Three berths"],
            Invoke("Get-EncordDataset 'Harbour cranes' | ForEach-Object { \"$($_.Title)|$($_.Description)\" }").Texts);
        PSObject result = Assert.Single(made.Output)!;
        Assert.Equal("Aws", result.Properties["StorageLocation"].Value.ToString());
        Assert.NotNull(result.Properties["BackingFolderUuid"].Value);
        Assert.Null(result.Properties["UserHash"].Value);
    }

    [Fact]
    public void WhatIf_sends_nothing()
    {
        Invoke("New-EncordDataset 'Never made' -WhatIf").Errors.MustBeNone();

        Assert.Empty(Trace.Requests);
    }

    [Fact]
    public void Without_a_backing_folder_the_result_has_none()
    {
        string folder = Invoke("(New-EncordDataset 'Flat' -NoBackingFolder).BackingFolderUuid -eq $null").Text;

        Assert.Equal("True", folder);
        Assert.False(Trace.Request.Json.GetProperty("createBackingFolder").GetBoolean());
    }

    [Fact]
    public void A_payload_is_sent_as_it_is()
    {
        Invocation got = Invoke(
            """
            [EncordPS.CreateDatasetPayload] @{ Title = 'Of a payload'; Description = 'd'; CreateBackingFolder = $false; LegacyCall = $true } |
                New-EncordDataset -StorageLocation Gcp | ForEach-Object { "$($_.Title) $($_.StorageLocation) $($_.BackingFolderUuid)" }
            """);

        Assert.Equal("Of a payload Gcp ", got.Text);
        Assert.Equal("""{"title":"Of a payload","description":"d","createBackingFolder":false,"legacyCall":true}""", Trace.Request.Body);
    }

    [Fact]
    public void A_payload_without_a_title_is_an_error_and_the_next_one_is_made()
    {
        Invocation got = Invoke(
            "[EncordPS.CreateDatasetPayload] @{ Description = 'd' }, [EncordPS.CreateDatasetPayload] @{ Title = 'Titled' } | New-EncordDataset");

        got.Error.MustBe("InvalidArgument", ErrorCategory.InvalidArgument);
        Assert.Single(got.Output);
        Assert.Single(Trace.Requests);
    }

    [Theory]
    [InlineData("Überwachung Zürich – Gleis 3")]
    [InlineData("交通カメラ")]
    [InlineData("🎥 fjørd \"quoted\" & <tagged>")]
    public void A_title_keeps_every_letter(string title)
    {
        Engine.Set("title", title);

        Assert.Equal(
            [title], Invoke("New-EncordDataset -Title $title | Get-EncordDataset | ForEach-Object Title").Texts);
    }

    [Fact]
    public void Many_are_made_from_objects_with_the_names_of_parameters()
    {
        string[] titles = Invoke(
            """
            [pscustomobject]@{ Title = 'Berth 1'; Description = 'north' }, [pscustomobject]@{ Title = 'Berth 2' } |
                New-EncordDataset | ForEach-Object Title
            """).Texts;

        Assert.Equal(["Berth 1", "Berth 2"], titles);
        Assert.Equal(["POST datasets", "POST datasets"], Trace.Operations);
    }

    [Fact]
    public void An_unknown_storage_location_is_refused_with_the_possible_ones()
    {
        ErrorRecord error = Invoke("New-EncordDataset 'X' -StorageLocation Moon").Error;

        error.MustSay("Azure");
        Assert.Empty(Trace.Requests);
    }
}
