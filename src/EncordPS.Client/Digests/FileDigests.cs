using System.Security.Cryptography;

namespace EncordPS.Digests;

/// <summary>What storage says of the bytes of a whole file, each digest in base64; null for those that it does not give.</summary>
internal sealed record FileDigests(string? Md5, string? Crc32c)
{
    private const int PieceLength = 128 * 1024;
    private const int Md5HexLength = 32;

    public static FileDigests None { get; } = new(null, null);

    public bool AreKnown => (Md5 ?? Crc32c) is not null;

    /// <summary>Reads the headers of Amazon S3, Google Cloud Storage and Azure.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="isPart">Whether it has a part of the file only. The standard's own header is of that part then.</param>
    public static FileDigests Of(HttpResponseMessage response, bool isPart)
    {
        // Google unpacks what is kept packed, for who does not take it so. Its digests are of what is kept.
        bool isUnpacked = Header(response, "x-goog-stored-content-encoding") is not (null or "identity")
            && response.Content.Headers.ContentEncoding.Count == 0;
        return isUnpacked ? None : new FileDigests(
            Google(response, "md5=")
                ?? Header(response, "x-ms-blob-content-md5")
                ?? (isPart || response.Content.Headers.ContentMD5 is not { } digest ? null : Convert.ToBase64String(digest))
                ?? OfEntityTag(response),
            Google(response, "crc32c="));
    }

    /// <summary>Whether a file has these digests, as many as are known.</summary>
    public bool Match(string path)
    {
        using IncrementalHash? md5 = Md5 is null ? null : NewMd5();
        Crc32c? crc = Crc32c is null ? null : new Crc32c();
        using FileStream file = File.OpenRead(path);
        byte[] piece = new byte[PieceLength];
        int read;
        while ((read = file.Read(piece, 0, piece.Length)) > 0)
        {
            md5?.AppendData(piece, 0, read);
            crc?.Append(piece, read);
        }

        return (md5 is null || Convert.ToBase64String(md5.GetHashAndReset()) == Md5) && (crc is null || crc.ToBase64() == Crc32c);
    }

    // Not for secrecy: it is the digest that storage gives.
#pragma warning disable CA5351
    public static IncrementalHash NewMd5() => IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5351

    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html: the tag of what was put in one piece is its MD5 digest, but
    // where a key of the customer or of KMS encrypts it. The tag of an upload in parts has a dash.
    private static string? OfEntityTag(HttpResponseMessage response) =>
        response.Headers.ETag is { IsWeak: false } tag
        && tag.Tag.Trim('"') is { Length: Md5HexLength } hex
        && hex.All(Uri.IsHexDigit)
        && response.Headers.Any(static header => header.Key.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase))
        && Header(response, "x-amz-server-side-encryption")?.StartsWith("aws:kms", StringComparison.OrdinalIgnoreCase) != true
        && Header(response, "x-amz-server-side-encryption-customer-algorithm") is null
            ? Convert.ToBase64String([.. Enumerable.Range(0, Md5HexLength / 2).Select(at => Convert.ToByte(hex.Substring(2 * at, 2), 16))])
            : null;

    private static string? Google(HttpResponseMessage response, string name) => Header(response, "x-goog-hash")?.Split(',')
        .Select(static hash => hash.Trim())
        .FirstOrDefault(hash => hash.StartsWith(name, StringComparison.Ordinal))?.Substring(name.Length);

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? string.Join(",", values) : null;
}
