namespace EncordPS.Tests.Access;

public sealed class AddEncordDatasetUserTests : EngineTest
{
    public AddEncordDatasetUserTests(SandboxFixture fixture)
        : base(fixture) => Engine.Set("set", Fixture.NewDataset("Access", 0));

    [Fact]
    public void A_user_gets_the_role_that_was_asked_for()
    {
        Invocation got = Invoke("Add-EncordDatasetUser $set jonas@example.com Admin | ForEach-Object { \"$($_.UserEmail) $($_.UserRole) $($_.DatasetHash -eq $set)\" }");

        Assert.Equal("jonas@example.com Admin True", got.Text);
        Assert.Empty(got.Warnings);
        Assert.Equal(0, Trace.Request.Payload.GetProperty("user_role").GetInt32());
    }

    [Theory]
    [InlineData("Admin", 0)]
    [InlineData("'user'", 1)]
    [InlineData("'1'", 1)]
    [InlineData("([EncordPS.DatasetUserRole]::Admin)", 0)]
    [InlineData("([EncordPS.DatasetUserRoleV2]::User)", 1)]
    [InlineData("([EncordPS.DatasetUserRoles]::ToV2('Admin'))", 0)]
    public void A_role_is_taken_in_any_of_its_forms(string role, int number)
    {
        Invoke($"Add-EncordDatasetUser $set li@example.com {role}").Errors.MustBeNone();

        Assert.Equal(number, Trace.Request.Payload.GetProperty("user_role").GetInt32());
    }

    [Fact]
    public void Who_had_another_role_keeps_it_and_a_warning_says_so()
    {
        Invoke("Add-EncordDatasetUser $set mara@example.com User").Errors.MustBeNone();

        Invocation got = Invoke("Add-EncordDatasetUser $set MARA@example.com, tom@example.com Admin | ForEach-Object { \"$($_.UserEmail) $($_.UserRole)\" }");

        Assert.Equal(["mara@example.com User", "tom@example.com Admin"], got.Texts);
        string warning = Assert.Single(got.Warnings);
        Assert.Contains("mara@example.com already has the role User", warning, StringComparison.Ordinal);
        Assert.Contains("Admin was not given", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_sends_nothing()
    {
        Invoke("Add-EncordDatasetUser $set amara@example.com, li@example.com User -WhatIf").Errors.MustBeNone();

        Assert.Empty(Trace.Requests);
    }

    [Theory]
    [InlineData("Add-EncordDatasetUser -UserRole ", "Admin User")]
    [InlineData("Add-EncordDatasetUser -Role u", "User")]
    [InlineData("Add-EncordDatasetUser -UserRole 'ad", "Admin")]
    [InlineData("Add-EncordDatasetGroup -UserRole ", "Admin User")]
    public void Roles_are_completed(string typed, string completed)
    {
        Engine.Set("typed", typed);

        Assert.Equal(completed, Invoke("(TabExpansion2 $typed $typed.Length).CompletionMatches.CompletionText -join ' '").Text);
    }
}
