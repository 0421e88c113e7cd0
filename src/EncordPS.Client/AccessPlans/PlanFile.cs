using System.Security.Cryptography;
using System.Text.Json;
using System.Text;
using EncordPS.AccessLists;
using EncordPS.Json;

namespace EncordPS.AccessPlans;

/// <summary>Plans on the disk.</summary>
internal static class PlanFile
{
    /// <exception cref="AccessFileException">The file is no plan.</exception>
    public static AccessPlan Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(StrictText.Decode(File.ReadAllBytes(path)), PlanJson.Default.PlanDocument)?.ToPlan()
                ?? throw new AccessFileException(AccessProblem.FileNotValid, "it is empty");
        }
        catch (JsonException e)
        {
            throw new AccessFileException(AccessProblem.FileNotValid, Invariant($"line {(e.LineNumber ?? 0) + 1}: it is no plan"), e);
        }
        catch (FormatException e)
        {
            throw new AccessFileException(AccessProblem.FileNotValid, $"it {e.Message}", e);
        }
    }

    /// <summary>Writes a plan. When this returns the file is on the disk, whole: a loss of power cannot take it away again.</summary>
    public static void Write(string path, AccessPlan plan, DateTimeOffset now)
    {
        string half = path + ".part";
        using (FileStream file = new(half, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            byte[] bytes = Encoding.UTF8.GetBytes(ToText(plan, now) + "\n");
            file.Write(bytes, 0, bytes.Length);
            file.Flush(flushToDisk: true);
        }

        if (File.Exists(path))
        {
            File.Replace(half, path, destinationBackupFileName: null);
        }
        else
        {
            File.Move(half, path);
        }
    }

    /// <summary>What makes a plan the same: its content, whenever it was made.</summary>
    public static string IdOf(AccessPlan plan)
    {
        using SHA256 hash = SHA256.Create();
        return string.Concat(hash.ComputeHash(Encoding.UTF8.GetBytes(ToText(plan, createdAt: null)))
            .Select(static value => value.ToString("x2", InvariantCulture)));
    }

    private static string ToText(AccessPlan plan, DateTimeOffset? createdAt) =>
        JsonSerializer.Serialize(PlanDocument.Of(plan, createdAt), PlanJson.Readable.PlanDocument);
}
