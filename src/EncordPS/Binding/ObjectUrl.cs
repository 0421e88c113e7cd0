namespace EncordPS.Binding;

/// <summary>Tells URLs of files in cloud storage from everything else that a line may hold.</summary>
internal static class ObjectUrl
{
    /// <summary>Whether a text is the absolute URL of something elsewhere. Spaces and umlauts are for the service to judge.</summary>
    public static bool IsOne(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && text.Contains("://") && !url.IsFile && url.Host.Length > 0;
}
