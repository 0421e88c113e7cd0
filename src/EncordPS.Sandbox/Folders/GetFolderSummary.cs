using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Items;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Folders;

/// <summary>How much of what is in a folder.</summary>
internal sealed class GetFolderSummary(SandboxDatabase database) : IV2Endpoint
{
    public string Method => "GET";

    public string Route => "storage/folders/{folder}/summary";

    public Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        using Session session = database.Read();
        long folder = FolderAccess.ForReading(session, call.User, call.PathId("folder")).Id;
        return Task.FromResult<object?>(Summarise(session, folder));
    }

    private static Summary Summarise(Session session, long folder)
    {
        Dictionary<string, long> counts = session.All(
            "SELECT item_type, count(*) FROM item WHERE folder_id = $folder GROUP BY item_type",
            reader => (Type: reader.GetString(0), Count: reader.GetInt64(1)),
            ("$folder", folder)).ToDictionary(entry => entry.Type, entry => entry.Count);
        return new Summary(
            Files: counts.Where(entry => ItemTypes.HasFile(entry.Key)).Sum(entry => entry.Value),
            Folders: session.Scalar<long>("SELECT count(*) FROM folder WHERE parent_id = $folder", ("$folder", folder)),
            counts.GetValueOrDefault(ItemTypes.Video),
            counts.GetValueOrDefault(ItemTypes.Image),
            counts.GetValueOrDefault(ItemTypes.ImageGroup),
            counts.GetValueOrDefault(ItemTypes.ImageSequence),
            counts.GetValueOrDefault(ItemTypes.DicomFile),
            counts.GetValueOrDefault(ItemTypes.DicomSeries),
            counts.GetValueOrDefault(ItemTypes.Nifti),
            counts.GetValueOrDefault(ItemTypes.Audio),
            counts.GetValueOrDefault(ItemTypes.Pdf),
            counts.GetValueOrDefault(ItemTypes.PlainText),
            Tombstones: 0,
            UploadJobs: session.Scalar<long>(
                "SELECT count(*) FROM upload_job WHERE folder_id = $folder", ("$folder", folder)),
            TotalSize: session.Scalar<long>(
                """
                SELECT sum(file_size) FROM item
                WHERE folder_id = $folder AND item_type NOT IN ('imageGroup', 'dicomSeries')
                """,
                ("$folder", folder)));
    }

    private sealed record Summary(
        long Files,
        long Folders,
        long Videos,
        long Images,
        long ImageGroups,
        long ImageSequences,
        long DicomFiles,
        long DicomSeries,
        long Niftis,
        long Audios,
        long Pdfs,
        long PlainTexts,
        long Tombstones,
        long UploadJobs,
        long TotalSize);
}
