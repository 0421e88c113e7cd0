namespace EncordPS.Tests.Reliability;

/// <summary>
/// Whatever goes wrong, each item of a bulk run is reported once, as done or as failed; what is reported as done is
/// there, and what only failed in passing was tried again.
/// </summary>
public sealed class BulkUnderFaultsTests(FaultySandboxFixture fixture) : IClassFixture<FaultySandboxFixture>
{
    // Faults that pass when a request is repeated. Those that come after the work are among them.
    public static TheoryData<string> PassingFaults => ["rate-limits:0.3,seed=2", "server-errors:0.3,seed=3", "refused:0.1,reset-before:0.1,lost-reply:0.1,seed=4"];

    // After these the client cannot know whether a request was carried out.
    public static TheoryData<string> UncertainFaults => ["garbled:0.4,seed=5", "reset-during:0.4,seed=6", "stall:0.2,trickle:0.2,seed=7"];

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public void Metadata_reaches_every_row_in_spite_of_faults_that_pass(string profile)
    {
        (Invocation got, string[] tagged) = Tag(profile);

        got.Errors.MustBeNone();
        Assert.Equal(40, tagged.Length);
        Assert.Equal(tagged.Order(), got.Texts.Order());
    }

    [Theory]
    [MemberData(nameof(UncertainFaults))]
    public void Each_row_is_reported_once_and_those_reported_as_tagged_are(string profile)
    {
        (Invocation got, string[] tagged) = Tag(profile);

        string[] failed = [.. got.Errors.Select(error => 
            $"{PSObject.AsPSObject(error.TargetObject).Properties["DataHash"]?.Value}")];
        Assert.Equal(40, got.Written.Concat(failed).Distinct().Count());
        Assert.Equal(40, got.Written.Count() + failed.Length);
        Assert.Subset(tagged.ToHashSet(), got.Written.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public void Every_user_gets_access_in_spite_of_faults_that_pass(string profile)
    {
        (Invocation got, IReadOnlyList<string> users) = Grant(profile);

        got.Errors.MustBeNone();
        Assert.Equal(40, got.Texts.Length);
        Assert.Equal(got.Texts.Order(), users.Order());
    }

    [Theory]
    [MemberData(nameof(UncertainFaults))]
    public void Each_user_is_reported_once_and_those_reported_as_added_are(string profile)
    {
        (Invocation got, IReadOnlyList<string> users) = Grant(profile);

        Assert.Equal(40, got.Written.Count() + got.Errors.Count);
        Assert.Equal(40, got.Written.Concat(got.Errors.Select(error => $"{error.TargetObject}")).Distinct().Count());
        Assert.Subset(users.ToHashSet(), got.Written.ToHashSet());
    }

    [Fact]
    public void A_dataset_whose_creation_got_no_reply_is_an_outcome_unknown_and_is_not_made_twice()
    {
        string title = $"No reply {Guid.NewGuid()}";
        (Invocation got, int faults) = fixture.InvokeUnder("lost-reply:1", $"New-EncordDataset '{title}'");

        Assert.Equal(1, faults);
        Assert.Equal("OutcomeUnknown", got.Error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal("1", fixture.Engine.Invoke($"@(Get-EncordDataset -Title '{title}').Count").Text);
    }

    private (Invocation Got, string[] Tagged) Tag(string profile)
    {
        fixture.Engine.Set("set", NewDataset(rows: 40));
        fixture.Engine.Invoke("$global:rows = @(Get-EncordDataRow $set)").Errors.MustBeNone();
        (Invocation got, int faults) = fixture.InvokeUnder(
            profile,
            "$rows | Set-EncordDataRowMetadata -ClientMetadata @{ tagged = $true } -BatchSize 3 -PassThru -WarningAction Ignore | ForEach-Object DataHash");

        Assert.True(faults > 0, "Nothing went wrong.");
        string[] tagged = fixture.Engine.Invoke(
            "Get-EncordDataRow $set -FetchClientMetadata | Where-Object { $_.ClientMetadata['tagged'] } | ForEach-Object DataHash").Texts;
        return (got, tagged);
    }

    private (Invocation Got, IReadOnlyList<string> Users) Grant(string profile)
    {
        string dataset = NewDataset(rows: 0);
        fixture.Engine.Set("set", dataset);
        IReadOnlyList<string> before = fixture.Server.DatasetUsers(Guid.Parse(dataset));
        (Invocation got, int faults) = fixture.InvokeUnder(
            profile,
            "$emails = 1..40 | ForEach-Object { \"user$_@example.com\" }\nAdd-EncordDatasetUser $set $emails User -BatchSize 3 | ForEach-Object UserEmail");

        Assert.True(faults > 0, "Nothing went wrong.");
        return (got, [.. fixture.Server.DatasetUsers(Guid.Parse(dataset)).Except(before)]);
    }

    private string NewDataset(int rows)
    {
        string hash = fixture.Engine.Invoke("(New-EncordDataset 'Under faults').DatasetHash").Text;
        fixture.Server.AddDataRows(Guid.Parse(hash), rows);
        return hash;
    }
}
