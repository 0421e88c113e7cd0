namespace EncordPS.Tests.Sessions;

public sealed class SessionScopeTests(SandboxFixture fixture) : SessionTest(fixture)
{
    private const string FinanceTitle = "Get-EncordDataset -TitleLike 'Finance*' | ForEach-Object Title";

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
    public void A_session_given_to_a_command_wins_over_the_runspaces()
    {
        ConnectAsMara("mara");

        Assert.Empty(Invoke(FinanceTitle).Texts);
        Assert.Equal(
            "Finance scans", Invoke(FinanceTitle.Replace(" |", " -Session $mara |", StringComparison.Ordinal)).Text);
        Assert.Empty(Invoke(FinanceTitle).Texts);
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

    [Fact]
    public void The_user_agent_names_the_module_the_engine_and_what_the_user_adds()
    {
        Invoke("Connect-Encord $key -Domain $domain -UserAgentSuffix 'nightly-import/1.2'; Get-EncordDataset").Errors
            .MustBeNone();

        Assert.Matches(
            @"^EncordPS/\d+\.\d+\.\d+ PowerShell/7\.\S+ NET/\S+ nightly-import/1\.2$",
            Fixture.Trace.Request.Headers["User-Agent"]);
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
        File.Delete(keyPath + ".pub");
        connected.Errors.MustBeNone();
        Engine.Set(variable, Assert.Single(connected.Output));
    }
}
