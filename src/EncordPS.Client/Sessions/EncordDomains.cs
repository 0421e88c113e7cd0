namespace EncordPS.Sessions;

/// <summary>Where Encord's platforms are.</summary>
internal static class EncordDomains
{
    public static readonly Uri Eu = new("https://api.encord.com");
    public static readonly Uri Us = new("https://api.us.encord.com");

    /// <summary>The other platform; null when the domain is neither.</summary>
    public static Uri? OtherThan(Uri domain) => domain == Eu ? Us : domain == Us ? Eu : null;
}
