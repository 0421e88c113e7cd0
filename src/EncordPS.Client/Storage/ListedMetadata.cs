namespace EncordPS.Storage;

/// <summary>How the client metadata of listed items come.</summary>
internal enum ListedMetadata
{
    /// <summary>With each item.</summary>
    Included,

    /// <summary>Not at all.</summary>
    LeftOut,

    /// <summary>As a signed URL that gives them.</summary>
    AsSignedUrl,
}
