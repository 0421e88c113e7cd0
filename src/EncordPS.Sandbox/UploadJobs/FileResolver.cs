using EncordPS.Sandbox.Blobs;
using EncordPS.Sandbox.Items;
using EncordPS.Sandbox.Media;
using EncordPS.Sandbox.UploadRequests;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>Checks the files of a unit before anything is stored.</summary>
internal sealed class FileResolver(BlobStore store)
{
    /// <exception cref="UnitException">The file cannot be read.</exception>
    public ResolvedFile Resolve(Session session, UploadJob job, UploadFile file, string itemType)
    {
        // A key has no scheme: most URLs need not be looked up.
        ResolvedFile found =
            file.Url is { } key && !key.Contains("://", StringComparison.Ordinal) && BlobTable.Find(session, key) is { } blob
                ? ResolveUpload(session, job, file, blob, itemType)
                : ResolveUrl(file, itemType);
        return found.Title.Length <= UnitTitle.MaximumLength
            ? found
            : throw new UnitException($"The title of {file.Url} is longer than {UnitTitle.MaximumLength} characters");
    }

    private static ResolvedFile ResolveUrl(UploadFile file, string itemType)
    {
        Uri url = ObjectUrl.Check(file.Url);
        string title = string.IsNullOrEmpty(file.Title) ? ObjectUrl.DefaultTitle(url) : file.Title;
        MediaInfo plausible = PlausibleMedia.Of(itemType, file.Url!);
        MediaInfo media = file.Media?.OrElse(plausible) ?? plausible;
        return new ResolvedFile(file.Url!, title, media, file.PlaceholderItemUuid ?? Guid.NewGuid(), IsUploaded: false);
    }

    private ResolvedFile ResolveUpload(Session session, UploadJob job, UploadFile file, Blob blob, string itemType)
    {
        if (blob.OwnerId != job.OwnerId)
        {
            throw new UnitException($"The object {blob.ObjectKey} was uploaded by somebody else");
        }

        if (blob.Size is not > 0)
        {
            throw new UnitException(
                $"The object {blob.ObjectKey} {(blob.Size is null ? "was never uploaded" : "is empty")}");
        }

        string title = string.IsNullOrEmpty(file.Title) ? blob.ObjectKey : file.Title;
        MediaInfo seen = FileProbe.Read(store.PathOf(blob.ItemUuid)).OrElse(PlausibleMedia.Of(itemType, title));
        return new ResolvedFile(
            blob.ObjectKey, title, file.Media?.OrElse(seen) ?? seen, FreeUuid(session, blob), IsUploaded: true);
    }

    /// <summary>The first item over an object has the uuid that was given out with its URL.</summary>
    private Guid FreeUuid(Session session, Blob blob)
    {
        if (ItemTable.IdOf(session, blob.ItemUuid) == 0)
        {
            return blob.ItemUuid;
        }

        var another = Guid.NewGuid();
        File.Copy(store.PathOf(blob.ItemUuid), store.PathOf(another));
        return another;
    }
}
