using EncordPS.Sessions;
using EncordPS.Transport;

namespace EncordPS.Diagnosis;

/// <summary>What to do about each problem of a connection.</summary>
internal static class ConnectionAdvice
{
    public static string For(ConnectionProblem problem, EncordSession session, ConnectionAnswer answer) => problem switch
    {
        ConnectionProblem.ClockSkewed => SetClock(answer),
        ConnectionProblem.WrongRegion => ChangeRegion(session),
        ConnectionProblem.UnknownKey =>
            $"Register the public key {session.PublicKeyFingerprint} in Encord's user settings, "
            + "or connect with a key that is registered there.",
        ConnectionProblem.TokenNotAccepted =>
            "Connect with a new token; if it is new, check that it belongs to this region (Connect-Encord -Region EU or US).",
        ConnectionProblem.AccessDenied => "Ask an admin of your organisation to give your user access.",
        ConnectionProblem.NameNotResolved =>
            $"Check the spelling of {session.Domain.Host}, and this machine's DNS; behind a firewall connect with -Proxy.",
        ConnectionProblem.ConnectionRefused =>
            $"Check the port, {session.Domain.Port}, and that no firewall closes it; a sandbox must have been started.",
        ConnectionProblem.NoRoute => "Check this machine's network; behind a firewall connect with -Proxy.",
        ConnectionProblem.TimedOut => "Check the network and the firewall, or connect with a longer -ConnectTimeout and -RequestTimeout.",
        ConnectionProblem.TlsFailed =>
            "Where a firewall opens encrypted traffic, connect with -CaCertificatePath and its certificate; "
            + "else check the domain and the date.",
        ConnectionProblem.ProxyFailed => ChangeProxy(session),
        ConnectionProblem.ConnectionLost => "Try again; if it goes on, look for a firewall or a proxy that ends connections.",
        ConnectionProblem.NotEncord => "Check the domain; in a guest network sign in first, with a browser.",
        ConnectionProblem.RateLimited => "Wait a minute and try again.",
        _ => "Try again in some minutes; if it goes on, ask Encord's support.",
    };

    /// <summary>What to do about a certificate that is not trusted.</summary>
    public static string ForCertificate(CertificateProblem problem) => problem switch
    {
        CertificateProblem.UnknownAuthority =>
            "If the authority is one of your organisation, whose firewall opens encrypted traffic for instance, connect with "
            + "-CaCertificatePath and its certificate; it is for such private authorities alone. Else somebody may be listening.",
        CertificateProblem.OtherName =>
            "Check the spelling of the domain, and which server answers there. -CaCertificatePath does not help.",
        CertificateProblem.OutOfDate =>
            "Check this machine's date; if it is right, the server needs a new certificate. -CaCertificatePath does not help.",
        _ => "Check the domain, and which server answers there; -CaCertificatePath is for a private authority alone.",
    };

    public static string SetClock(ConnectionAnswer answer)
    {
        double seconds = answer.ClockSkew!.Value.TotalSeconds;
        return string.Format(
            InvariantCulture, "Set this machine's clock: it is {0:N0} seconds {1} the service's.",
            Math.Abs(seconds), seconds > 0 ? "ahead of" : "behind");
    }

    private static string ChangeRegion(EncordSession session) =>
        $"Connect with -Region {(session.Domain == EncordDomains.Eu ? "US" : "EU")}: the key is known there.";

    private static string ChangeProxy(EncordSession session)
    {
        Uri? proxy = session.Transport.ProxyOf(session.Domain);
        string name = proxy is null ? "the proxy" : "the proxy " + proxy.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        return $"Check {name} (-Proxy, or the environment's HTTPS_PROXY), and connect with -ProxyCredential where it wants a user name.";
    }
}
