namespace EncordPS.Client.Tests.Support;

/// <summary>HTTP settings of a client under test.</summary>
internal static class Settings
{
    public const string UserAgent = "EncordPS/0.0.1 PowerShell/7.5.0 Tests/1";

    public static readonly Uri Domain = new("https://api.example.com");

    public static HttpSettings With(TimeProvider? clock = null, int retries = 3) => new()
    {
        Domain = Domain,
        UserAgent = UserAgent,
        MaximumRetryCount = retries,
        Clock = clock ?? TimeProvider.System,
    };
}
