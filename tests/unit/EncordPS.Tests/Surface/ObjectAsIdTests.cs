namespace EncordPS.Tests.Surface;

/// <summary>"Get-EncordDataRow $dataset" is what people type.</summary>
public sealed class ObjectAsIdTests(SandboxFixture fixture) : EngineTest(fixture)
{
    [Theory]
    [InlineData("Get-EncordDataRow (Get-EncordDataset 'Chest CT pilot')", "Get-EncordDataRow $chest")]
    [InlineData("Get-EncordDataRow (Get-EncordDataset 'Chest*') -DataHash @(Get-EncordDataRow $chest)[0]", "@(Get-EncordDataRow $chest)[0]")]
    [InlineData("Get-EncordDataset -DatasetHash @(Get-EncordDataset chest*; Get-EncordDataset traffic*)", "Get-EncordDataset -DatasetHash $chest, $traffic")]
    [InlineData("Get-EncordStorageItem -FolderUuid (Get-EncordDataset chest*)", "Get-EncordStorageFolder chest | Get-EncordStorageItem")]
    [InlineData("Get-EncordStorageItem -ItemUuid (Get-EncordDataRow $chest)", "Get-EncordDataRow $chest | Get-EncordStorageItem")]
    [InlineData("Get-EncordCloudIntegration -IntegrationUuid (Get-EncordCloudIntegration aws*)", "Get-EncordCloudIntegration aws*")]
    public void A_parameter_for_an_id_takes_the_object_that_has_it(string script, string same)
    {
        string[] expected = Invoke($"{same} | ForEach-Object ToString").Texts;

        Assert.NotEmpty(expected);
        Assert.Equal(expected, Invoke($"{script} | ForEach-Object ToString").Texts);
    }

    [Fact]
    public void An_object_without_an_id_is_an_error_that_shows_it()
    {
        Invoke("Get-EncordDataRow ([pscustomobject]@{ Colour = 'red' })").Error
            .MustBe("InvalidId", ErrorCategory.InvalidArgument, "@{Colour=red}");
    }

    [Fact]
    public void A_path_in_the_place_of_a_dataset_is_told()
    {
        ErrorRecord error = Invoke("Get-EncordDataset chest* | Send-EncordImage ./x.png").Error;

        error.MustBe("InvalidId", ErrorCategory.InvalidArgument, "./x.png");
        Assert.Contains("write -Path before it", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_job_of_this_session_is_known_by_its_id()
    {
        Assert.Equal(
            "Done Done",
            Invoke(
                """
                $job = Add-EncordPrivateData $empty $aws -PrivateFiles @{ videos = @(@{ objectUrl = 's3://b/known.mp4' }) }
                "$((Wait-EncordUploadJob $job).Status) $((Get-EncordUploadJob $job.UploadJobId).Status)"
                """).Text);
    }
}
