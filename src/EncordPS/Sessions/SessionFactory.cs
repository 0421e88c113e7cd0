using System.Runtime.InteropServices;
using EncordPS.Authentication;

namespace EncordPS.Sessions;

/// <summary>Makes sessions that know they live in PowerShell.</summary>
internal static class SessionFactory
{
    public static EncordSession Create(ConnectionOptions options, ICredential credential)
    {
        HttpSettings defaults = new() { Domain = options.Domain, UserAgent = UserAgent(options.UserAgentSuffix) };
        HttpSettings settings = defaults with
        {
            MaximumRetryCount = options.MaximumRetryCount ?? defaults.MaximumRetryCount,
            ConnectTimeout = options.ConnectTimeout ?? defaults.ConnectTimeout,
            RequestTimeout = options.RequestTimeout ?? defaults.RequestTimeout,
            CaCertificatePath = options.CaCertificatePath,
            Proxy = options.Proxy,
            ProxyCredentials = options.ProxyCredentials,
            Log = options.Log,
            SharesPace = true,
        };
        return new EncordSession(settings, credential, PowerShellHost.Instance);
    }

    private static string UserAgent(string? suffix)
    {
        Version module = typeof(SessionFactory).Assembly.GetName().Version!;
        string runtime = RuntimeInformation.FrameworkDescription.Replace(".NET Framework ", "NETFramework/").Replace(".NET ", "NET/");
        Version engine = typeof(PSObject).Assembly.GetName().Version!;
        string agent = $"EncordPS/{module.ToString(3)} PowerShell/{engine.ToString(3)} {runtime.Replace(' ', '-')}";
        return suffix is null ? agent : $"{agent} {suffix}";
    }
}
