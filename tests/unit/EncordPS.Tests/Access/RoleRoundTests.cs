namespace EncordPS.Tests.Access;

/// <summary>Ten thousand roles over three hundred datasets: given, read back, changed and taken away, and counted.</summary>
public sealed class RoleRoundTests(SandboxFixture fixture) : EngineTest(fixture)
{
    private const string Lines =
        """
        $global:lines = foreach ($n in 0..9999) {
            [pscustomobject]@{ DatasetHash = $sets[$n % 300]; UserEmail = "user$n@example.com"; UserRole = 'User' }
        }
        """;

    private string[] _sets = null!;

    [Fact]
    public void Ten_thousand_lines_go_the_whole_round_and_nothing_is_lost_or_doubled()
    {
        _sets = [.. Enumerable.Range(0, 300).Select(number => Fixture.NewDataset($"Round {number}", 0))];
        Engine.Set("sets", _sets);
        Run(Lines);

        string[] added = Run("$lines | Add-EncordDatasetUser | ForEach-Object { \"$($_.DatasetHash) $_\" }");
        Assert.Equal((300, 0, 0), Counts());
        Assert.Equal(Wanted(0, "User"), added);
        Assert.Equal(added.Order(), ReadBack());

        string[] changed = Run("$lines | Set-EncordDatasetUser -UserRole Admin | ForEach-Object { \"$($_.DatasetHash) $_\" }");
        Assert.Equal((300, 300, 300), Counts());
        Assert.Equal(Wanted(0, "Admin"), changed);
        Assert.Equal(changed.Order(), ReadBack());

        // A second time nothing is to be changed, and only lists are read.
        Assert.Equal(changed, Run("$lines | Set-EncordDatasetUser -UserRole Admin | ForEach-Object { \"$($_.DatasetHash) $_\" }"));
        Assert.Equal((0, 300, 0), Counts());

        string[] absent = Run(
            """
            $gone = @($lines[0..4999]) + [pscustomobject]@{ DatasetHash = $sets[0]; UserEmail = 'nobody@example.com' }
            $gone | Remove-EncordDatasetUser -ErrorVariable problems -ErrorAction SilentlyContinue
            $problems | ForEach-Object { $_.TargetObject.UserEmail }
            """);
        (int additions, int lists, int removals) = Counts();
        Assert.Equal(["nobody@example.com"], absent);
        Assert.Equal((0, 300), (additions, removals));
        // Admins were removed: from a few of the datasets it was found out once who is the caller.
        Assert.InRange(lists, 300, 312);
        Assert.Equal(Wanted(5000, "Admin").Order(), ReadBack());
    }

    private string[] Wanted(int first, string role) =>
        [.. Enumerable.Range(first, 10_000 - first).Select(number => $"{_sets[number % 300]} user{number}@example.com ({role})")];

    private IEnumerable<string> ReadBack() =>
        Run("$sets | Get-EncordDatasetUser -UserEmail user* | ForEach-Object { \"$($_.DatasetHash) $_\" }").Order();

    private string[] Run(string script)
    {
        Trace.Forget();
        Invocation got = Invoke(script);
        Assert.Null(got.End);
        return got.Texts;
    }

    private (int Added, int Listed, int Removed) Counts() =>
        (Trace.Of("datasetusers POST").Count, CountOf("/users"), CountOf("/users/bulk-delete"));

    private int CountOf(string end) => Trace.Requests.Count(request => request.Path.EndsWith(end, StringComparison.Ordinal));
}
