namespace EncordPS.Authentication;

/// <summary>
/// Finds the key in a text. As lenient as the service's Python SDK: text around the key, any line ends, spaces in
/// place of line breaks and a missing last line break are all fine.
/// </summary>
internal static class OpenSshText
{
    private const string Begin = "-----BEGIN OPENSSH PRIVATE KEY-----";
    private const string End = "-----END OPENSSH PRIVATE KEY-----";

    /// <summary>The bytes of the key container. The caller clears them.</summary>
    public static byte[] Decode(ReadOnlySpan<char> text, KeyOrigin origin)
    {
        var base64 = StripWhiteSpace(Body(text, origin));
        try
        {
            return DecodeBase64(base64, origin);
        }
        finally
        {
            Array.Clear(base64, 0, base64.Length);
        }
    }

    /// <summary>The same container in the one form that the SSH library accepts. The caller clears it.</summary>
    public static char[] Encode(byte[] container)
    {
        var body = new char[(container.Length * 2) + 16];
        var length = Convert.ToBase64CharArray(
            container, 0, container.Length, body, 0, Base64FormattingOptions.InsertLineBreaks);
        char[] text = [.. Begin, '\n', .. body.AsSpan(0, length), '\n', .. End, '\n'];
        Array.Clear(body, 0, body.Length);
        return text;
    }

    private static ReadOnlySpan<char> Body(ReadOnlySpan<char> text, KeyOrigin origin)
    {
        var begin = text.IndexOf(Begin.AsSpan());
        // Behind the first line, with which a damaged text may share its dashes.
        var start = begin < 0 ? 0 : begin + Begin.Length;
        var end = text.Slice(start).IndexOf(End.AsSpan());
        return (begin, end) switch
        {
            ( < 0, < 0) => throw ForeignKeyText.Explain(text, origin),
            ( < 0, _) or (_, < 0) => throw KeyErrors.Truncated(origin),
            _ => text.Slice(start, end),
        };
    }

    private static char[] StripWhiteSpace(ReadOnlySpan<char> body)
    {
        var all = body.ToArray();
        var kept = Array.FindAll(all, c => !char.IsWhiteSpace(c));
        Array.Clear(all, 0, all.Length);
        return kept;
    }

    private static byte[] DecodeBase64(char[] base64, KeyOrigin origin)
    {
        if (Array.IndexOf(base64, '\\') >= 0)
        {
            throw KeyErrors.EscapedNewlines(origin);
        }

        try
        {
            return Convert.FromBase64CharArray(base64, 0, base64.Length);
        }
        catch (FormatException)
        {
            throw base64.Length % 4 != 0
                ? KeyErrors.Truncated(origin)
                : KeyErrors.Damaged(origin, "it holds characters that no key holds");
        }
    }
}
