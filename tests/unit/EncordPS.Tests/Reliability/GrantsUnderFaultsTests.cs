namespace EncordPS.Tests.Reliability;

/// <summary>Bulk grants, and creations, while requests go wrong.</summary>
public sealed class GrantsUnderFaultsTests(FaultySandboxFixture fixture) : BulkUnderFaultsTest(fixture)
{
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
        (Invocation got, int faults) = Fixture.InvokeUnder("lost-reply:1", $"New-EncordDataset '{title}'");

        // The looks get no reply either.
        Assert.True(faults > 1);
        Assert.Equal("OutcomeUnknown", got.Error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal("1", Fixture.Engine.Invoke($"@(Get-EncordDataset -Title '{title}').Count").Text);
    }

    private (Invocation Got, IReadOnlyList<string> Users) Grant(string profile)
    {
        string dataset = NewDataset(rows: 0);
        Fixture.Engine.Set("set", dataset);
        IReadOnlyList<string> before = Fixture.Server.DatasetUsers(Guid.Parse(dataset));
        (Invocation got, int faults) = Fixture.InvokeUnder(
            profile,
            "$emails = 1..40 | ForEach-Object { \"user$_@example.com\" }\nAdd-EncordDatasetUser $set $emails User -BatchSize 3 | ForEach-Object UserEmail");

        Assert.True(faults > 0, "Nothing went wrong.");
        return (got, [.. Fixture.Server.DatasetUsers(Guid.Parse(dataset)).Except(before)]);
    }
}
