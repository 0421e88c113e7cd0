namespace EncordPS.Bench.Measuring;

/// <summary>The names of what is measured, for the processes that measure it; each is followed by a number.</summary>
internal static class Work
{
    public const string List = "list";
    public const string First = "first";
    public const string Datasets = "datasets";
    public const string Folders = "folders";
    public const string Items = "items";
    public const string Groups = "groups";
    public const string Where = "where";
    public const string Metadata = "metadata";
    public const string Save = "save";
    public const string Grants = "grants";
    public const string GrantOne = "grant-one";
    public const string Upload = "upload";
    public const string Import = "import";
    public const string FirstRequest = "first-request";
    public const string Start = "start";
    public const string StartRows = "start-rows";
    public const string Download = "download";
    public const string LargeUpload = "large-upload";
    public const string LargeDownload = "large-download";

    public const int FileSize = 64 * 1024;

    /// <summary>Entries of a page of folders and items, unless a client says otherwise.</summary>
    public const int PageSize = 500;

    /// <summary>What is asked for where a short answer is wanted, and its length.</summary>
    public const string ShortTitle = "short";
    public const int ShortCount = 6;
}
