namespace EncordPS.Tests.Sessions;

public sealed class SessionScopeTests(SandboxFixture fixture) : SessionTest(fixture)
{
    private const string FinanceTitle = "Get-EncordDataset -TitleLike 'Finance*' | ForEach-Object Title";

    [Fact]
    public void There_is_no_session_before_and_none_after()
    {
        Assert.Equal(
            ["0", "1", "0"],
            Invoke(
                """
                @(Get-EncordSession).Count
                Connect-Encord $key -Domain $domain
                @(Get-EncordSession).Count
                Disconnect-Encord
                @(Get-EncordSession).Count
                """).Texts);
    }

    [Fact]
    public void Disconnecting_twice_is_no_error()
    {
        Invoke("Connect-Encord $key -Domain $domain; Disconnect-Encord; Disconnect-Encord").Errors.MustBeNone();
    }

    [Fact]
    public void A_closed_session_says_so()
    {
        Invocation late = Invoke(
            """
            $session = Connect-Encord $key -Domain $domain -PassThru
            $session | Disconnect-Encord
            Get-EncordDataset -DatasetHash $chest -Session $session
            """);

        late.Error.MustBe("SessionClosed", ErrorCategory.ConnectionError, Seed.Chest);
    }

    [Fact]
    public async Task Closing_a_session_ends_what_another_runspace_does_on_it()
    {
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using Engine other = new();
        other.Set("session", Assert.Single(Invoke("Connect-Encord $key -Domain $domain -PassThru").Output));
        Fixture.Trace.Before = _ =>
        {
            asked.TrySetResult();
            return closed.Task;
        };

        using RunningPipeline run = Engine.Start("Get-EncordCloudIntegration");
        await asked.Task.WithPatience();
        other.Invoke("Disconnect-Encord $session").Errors.MustBeNone();
        run.WaitForEnd();
        closed.SetResult();

        Assert.Single(run.Streams.Error).MustBe("SessionClosed", ErrorCategory.ConnectionError);
    }

    [Fact]
    public void Two_runspaces_have_a_session_each()
    {
        using Engine other = new();
        other.Connect(Fixture.Server);

        Assert.Equal("0", Invoke("@(Get-EncordSession).Count").Text);
        Assert.Equal(
            "1",
            other.Invoke("Disconnect-Encord; Connect-Encord $key -Domain $domain; @(Get-EncordSession).Count").Text);
        Invoke("Connect-Encord $key -Region US").Errors.MustBeNone();
        Assert.Equal("127.0.0.1", other.Invoke("(Get-EncordSession).Domain.Host").Text);
        Assert.Equal("api.us.encord.com", Invoke("(Get-EncordSession).Domain.Host").Text);
    }

    [Fact]
    public void A_session_given_to_a_command_wins_over_the_runspaces()
    {
        ConnectAsMara("mara");

        Assert.Empty(Invoke(FinanceTitle).Texts);
        Assert.Equal(
            "Finance scans", Invoke(FinanceTitle.Replace(" |", " -Session $mara |", StringComparison.Ordinal)).Text);
        Assert.Empty(Invoke(FinanceTitle).Texts);
    }

    [Fact]
    public void Closing_another_session_leaves_the_runspaces()
    {
        ConnectAsMara("mara");

        Assert.Equal(
            "Chest CT pilot", Invoke("Disconnect-Encord $mara; (Get-EncordDataset 'Chest CT pilot').Title").Text);
    }

    [Fact]
    public void Rows_keep_the_session_that_fetched_them()
    {
        ConnectAsMara("mara");

        Assert.Equal(
            "2024-q1.pdf",
            Invoke(
                """
                $row = Get-EncordDataRow $finance -Title '2024-q1.pdf' -Session $mara
                $row.RefetchData($false, $null, $true)
                $row.Title
                """).Text);
    }

    /// <summary>The runspace is connected as the sandbox's user, and a variable holds the session of another.</summary>
    private void ConnectAsMara(string variable)
    {
        string keyPath = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Fixture.Server.AddUserWithKey(keyPath, "mara@example.com", "admin");
        Engine.Set("maraKey", keyPath);
        Invocation connected = Invoke(
            "Connect-Encord $maraKey -Domain $domain -PassThru; Connect-Encord $key -Domain $domain");
        File.Delete(keyPath);
        connected.Errors.MustBeNone();
        Engine.Set(variable, Assert.Single(connected.Output));
    }
}
