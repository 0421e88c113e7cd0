using EncordPS.Protocols;
using EncordPS.Rows;
using EncordPS.Sessions;
using EncordPS.Storage;
using EncordPS.UploadJobs;

namespace EncordPS.Uploads;

/// <summary>Looks what was made of uploaded files by a job of which no answer tells.</summary>
internal sealed class MadeOfFiles(ServiceApi api)
{
    /// <summary>What was made of each file, of those of which something was.</summary>
    /// <param name="target">Where the job puts them.</param>
    /// <param name="files">The files, which were all uploaded.</param>
    /// <param name="sentAt">When the job was asked for.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IReadOnlyDictionary<FileToSend, DatasetDataInfo>> FindAsync(
        UploadTarget target, IReadOnlyList<FileToSend> files, long sentAt, CancellationToken cancellationToken)
    {
        List<MadeThing> left = await new MadeSince(api).ReadAsync(target, sentAt, cancellationToken);
        Dictionary<FileToSend, DatasetDataInfo> found = [];
        for (int distance = 0; distance <= MadeThing.FarFromItsItem; distance++)
        {
            foreach (FileToSend file in files.Where(file => !found.ContainsKey(file)))
            {
                if (left.FindIndex(made => made.IsOf(file, distance)) is >= 0 and int index)
                {
                    found[file] = left[index].Info;
                    left.RemoveAt(index);
                }
            }
        }

        return found;
    }
}
