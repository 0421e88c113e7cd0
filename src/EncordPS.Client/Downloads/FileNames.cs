using System.Globalization;
using System.Text;
using EncordPS.Authentication;
using EncordPS.Errors;

namespace EncordPS.Downloads;

/// <summary>
/// Makes names of files out of titles, which can be anything. The names are good on every system, so that a directory can be
/// copied from one to another, and the same title has the same name everywhere.
/// </summary>
internal static class FileNames
{
    // File systems take 255 bytes or letters. The suffixes of a partial file come on top.
    private const int MostBytes = 200;
    private const int LongestExtension = 16;
    private const char Substitute = '_';

    private static readonly HashSet<string> s_devices = new(
        ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", .. Numbered("COM"), .. Numbered("LPT")], StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> s_extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/dicom"] = ".dcm",
        ["application/json"] = ".json",
        ["application/pdf"] = ".pdf",
        ["audio/flac"] = ".flac",
        ["audio/mpeg"] = ".mp3",
        ["audio/wav"] = ".wav",
        ["audio/x-wav"] = ".wav",
        ["image/avif"] = ".avif",
        ["image/bmp"] = ".bmp",
        ["image/gif"] = ".gif",
        ["image/jpeg"] = ".jpg",
        ["image/jpg"] = ".jpg",
        ["image/png"] = ".png",
        ["image/tiff"] = ".tiff",
        ["image/webp"] = ".webp",
        ["text/csv"] = ".csv",
        ["text/html"] = ".html",
        ["text/plain"] = ".txt",
        ["video/mp4"] = ".mp4",
        ["video/quicktime"] = ".mov",
        ["video/webm"] = ".webm",
        ["video/x-matroska"] = ".mkv",
    };

    /// <summary>The usual extension of files of a type, with its dot; empty for a type that is not known here.</summary>
    public static string ExtensionOf(string? mimeType) =>
        mimeType is not null && s_extensions.TryGetValue(mimeType.Split(';')[0].Trim(), out string? extension) ? extension : "";

    /// <summary>A name for a title.</summary>
    /// <param name="title">Anything.</param>
    /// <param name="extension">What to add where the title has no extension, such as .png; empty for nothing.</param>
    /// <param name="id">The id of what has the title: its name where the title leaves none.</param>
    public static string Make(string title, string extension, string id)
    {
        string name = Trim(Compose(Replace(title)));
        if (name.Length == 0)
        {
            name = Replace(id);
        }

        name = s_devices.Contains(name.Split('.')[0].TrimEnd()) ? Substitute + name : name;
        name = Path.HasExtension(name) ? name : name + extension;
        return Protect(Encoding.UTF8.GetByteCount(name) > MostBytes ? Mark(name, id) : name);
    }

    /// <summary>The same name with a mark of the id in it, short enough.</summary>
    public static string Mark(string name, string id)
    {
        string extension = Path.GetExtension(name) is { Length: <= LongestExtension } short_ ? short_ : "";
        string mark = "~" + MarkOf(id);
        string stem = name.Substring(0, name.Length - extension.Length);
        return Cut(stem, MostBytes - Encoding.UTF8.GetByteCount(mark + extension)) + mark + extension;
    }

    private static IEnumerable<string> Numbered(string device) => "0123456789¹²³".Select(number => device + number);

    // Not the start of the id: ids can share it.
    private static string MarkOf(string id) =>
        string.Concat(
            Sha256.Hash(Encoding.UTF8.GetBytes(id)).Take(4).Select(static octet => octet.ToString("x2", CultureInfo.InvariantCulture)));

    private static string Replace(string title)
    {
        StringBuilder name = new(title.Length);
        for (int i = 0; i < title.Length; i++)
        {
            if (char.IsSurrogatePair(title, i))
            {
                name.Append(title, i++, 2);
            }
            else
            {
                name.Append(IsPlain(title[i]) ? title[i] : Substitute);
            }
        }

        return name.ToString();
    }

    // Letters that turn the direction of text can make one extension look like another.
    private static bool IsPlain(char letter) =>
        @"\/:*?""<>|".IndexOf(letter) < 0
        && letter is not ('\u061C' or '\u200E' or '\u200F' or '\uFEFF')
        && !char.IsSurrogate(letter)
        && PlainText.IsPlain(letter);

    private static string Compose(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Some code points are no letters and have no other form.
            return name;
        }
    }

    // Windows drops dots and spaces at the end; a dot at the beginning hides a file, and some of those are run.
    private static string Trim(string name)
    {
        string trimmed = name.Trim().TrimEnd('.', ' ').TrimEnd();
        return trimmed.StartsWith(".", StringComparison.Ordinal) ? Substitute + trimmed.Substring(1) : trimmed;
    }

    // Partial files have these names.
    private static string Protect(string name) =>
        name.EndsWith(PartFile.Suffix, StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(PartFile.NoteSuffix, StringComparison.OrdinalIgnoreCase)
            ? name + Substitute
            : name;

    private static string Cut(string text, int mostBytes)
    {
        int length = Math.Min(text.Length, mostBytes);
        while (length > 0 && (Encoding.UTF8.GetByteCount(text.Substring(0, length)) > mostBytes || char.IsHighSurrogate(text[length - 1])))
        {
            length--;
        }

        return text.Substring(0, length).TrimEnd('.', ' ');
    }
}
