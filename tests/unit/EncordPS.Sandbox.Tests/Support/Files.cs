namespace EncordPS.Sandbox.Tests.Support;

/// <summary>Private files in the shapes that tests need.</summary>
internal static class Files
{
    public const string Good = "https://bucket.s3.eu-west-2.amazonaws.com/";
    public const string Bad = "https://nowhere.invalid/";

    public static object Images(int count) => new
    {
        images = Enumerable.Range(0, count).Select(number => new { objectUrl = $"{Good}{number}.png" }),
    };

    public static object Videos(params string?[] urls) => new { videos = urls.Select(objectUrl => new { objectUrl }) };
}
