namespace EncordPS.Bench.Measuring;

/// <summary>The names of what is measured, for the processes that measure it; each is followed by a number.</summary>
internal static class Work
{
    public const string List = "list";
    public const string First = "first";
    public const string Datasets = "datasets";
    public const string Metadata = "metadata";
    public const string Save = "save";
    public const string Grants = "grants";
    public const string GrantOne = "grant-one";
    public const string Upload = "upload";
    public const string Import = "import";
    public const string FirstRequest = "first-request";

    public const int FileSize = 64 * 1024;
}
