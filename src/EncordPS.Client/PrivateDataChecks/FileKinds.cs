using System.Runtime.CompilerServices;
using System.Text;
using EncordPS.Json;
using EncordPS.LocalFiles;

namespace EncordPS.PrivateDataChecks;

/// <summary>What the extension of an object says about the section that it belongs to.</summary>
internal static class FileKinds
{
    private const int LongestName = 64;

    /// <summary>False where the extension is known to mean another kind.</summary>
    [MethodImpl(HotPath.Options)]
    public static bool MayBe(PrivateDataKind kind, ReadOnlySpan<byte> url)
    {
        if (TypeOf(kind) is not { } type)
        {
            return true;
        }

        // The end of the name will do, and most are short.
        ReadOnlySpan<byte> name = url.Slice(Math.Max(url.LastIndexOf((byte)'/'), url.Length - LongestName));
        return name.IndexOf((byte)'?') >= 0 || ContentTypes.MayBe(type, Encoding.UTF8.GetString(name.ToArray()));
    }

    /// <summary>The kind of unit that a file becomes by its extension; null for one that nobody knows.</summary>
    public static PrivateDataKind? KindOf(string fileName) => ContentTypes.KindOf(fileName) switch
    {
        UploadItemType.Video => PrivateDataKind.Video,
        UploadItemType.Image => PrivateDataKind.Image,
        UploadItemType.Audio => PrivateDataKind.Audio,
        UploadItemType.DicomFile => PrivateDataKind.DicomSeries,
        UploadItemType.PlainText => PrivateDataKind.Text,
        UploadItemType.Pdf => PrivateDataKind.Pdf,
        UploadItemType.Nifti => PrivateDataKind.Nifti,
        UploadItemType.Scene => PrivateDataKind.Scene,
        _ => null,
    };

    private static UploadItemType? TypeOf(PrivateDataKind kind) => kind switch
    {
        PrivateDataKind.Video => UploadItemType.Video,
        PrivateDataKind.Image or PrivateDataKind.ImageGroup => UploadItemType.Image,
        PrivateDataKind.Audio => UploadItemType.Audio,
        PrivateDataKind.DicomSeries => UploadItemType.DicomFile,
        PrivateDataKind.Text => UploadItemType.PlainText,
        PrivateDataKind.Pdf => UploadItemType.Pdf,
        PrivateDataKind.Nifti => UploadItemType.Nifti,
        _ => null,
    };
}
