using EncordPS.Authentication;

namespace EncordPS.Client.Tests.Authentication;

public sealed class KeyFilePermissionsTests
{
    [Theory]
    [InlineData("600", false)]
    [InlineData("400", false)]
    [InlineData("640", true)]
    [InlineData("604", true)]
    [InlineData("666", true)]
    public void Tells_whether_others_can_read_the_file(string mode, bool expected)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var path = Path.GetTempFileName();
        try
        {
            File.Copy(TestKeys.PathOf(TestKeys.Plain), path, overwrite: true);
            File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(mode, 8));
            using var credential = SshKeyCredential.Load(path, null);

            Assert.Equal(expected, credential.IsReadableByOthers);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Key_text_has_no_permissions()
    {
        using var credential = SshKeyCredential.Parse(TestKeys.Secure(TestKeys.Text(TestKeys.Plain)), null);

        Assert.False(credential.IsReadableByOthers);
    }
}
