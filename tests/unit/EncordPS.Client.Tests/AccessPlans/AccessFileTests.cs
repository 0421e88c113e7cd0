using System.Text;
using EncordPS.AccessLists;

namespace EncordPS.Client.Tests.AccessPlans;

public sealed class AccessFileTests
{
    [Theory]
    [InlineData("Scope,Id,Title,Principal,Role\r\nDataset,,\"A, \"\"b\"\"\nc\",a@example.com,User\r\n,,,,\r\n,,D,b@example.com,Admin\r\n\r\n,,,,\r\n", "line 2", "line 5")]
    [InlineData("#TYPE EncordPS.AccessGrant\n\"Title\",\"Principal\",\"Role\"\n\"A, \"\"b\"\"\nc\",\"a@example.com\",\"User\"\nD,b@example.com,Admin\n", "line 3", "line 5")]
    [InlineData("[{\"Title\":\"A, \\\"b\\\"\\nc\",\"Principal\":\"a@example.com\",\"Role\":\"User\"},\n\n {\"title\":\"D\",\n \"email\":\"b@example.com\",\"userRole\":\"Admin\"}]", "line 1", "line 3")]
    public void Lines_are_read_with_the_numbers_that_they_begin_on(string text, string first, string second)
    {
        IReadOnlyList<DesiredLine> lines = Read(text);

        Assert.Equal([first, second], lines.Select(static line => line.Where));
        Assert.Equal(["A, \"b\"\nc", "D"], lines.Select(static line => line.Title));
        Assert.Equal(["a@example.com", "b@example.com"], lines.Select(static line => line.Principal));
        Assert.Equal(["User", "Admin"], lines.Select(static line => line.Role));
    }

    [Fact]
    public void Columns_have_the_names_of_other_lists_too()
    {
        DesiredLine line = Assert.Single(Read("DatasetHash, Email ,UserRole,Note\nid, a@example.com ,User,x"));

        Assert.Equal(("id", "a@example.com", "User"), (line.Id, line.Principal, line.Role));
    }

    [Theory]
    [InlineData("Title;Principal;Role\nA;a@example.com;User", AccessProblem.WrongDelimiter, "';'")]
    [InlineData("Title\tPrincipal\tRole\n", AccessProblem.WrongDelimiter, "tabs")]
    [InlineData("Title,Role\nA,User", AccessProblem.FileNotValid, "no column Principal")]
    [InlineData("Title,Principal,Role\n\"A,a@example.com,User\n", AccessProblem.FileNotValid, "line 2: a quotation mark is not closed")]
    [InlineData("[{\"Title\":\n1,,}]", AccessProblem.FileNotValid, "line 2")]
    [InlineData("[1]", AccessProblem.FileNotValid, "list of objects")]
    internal void A_file_that_is_none_says_why(string text, AccessProblem problem, string reason)
    {
        AccessFileException failure = Assert.Throws<AccessFileException>(() => Read(text));

        Assert.Equal(problem, failure.Problem);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_utf_8_is_refused() =>
        Assert.Contains("not UTF-8", Assert.Throws<AccessFileException>(() => AccessFile.Read([0x54, 0xFC, 0x0A])).Message, StringComparison.Ordinal);

    private static IReadOnlyList<DesiredLine> Read(string text) => AccessFile.Read(Encoding.UTF8.GetBytes(text));
}
