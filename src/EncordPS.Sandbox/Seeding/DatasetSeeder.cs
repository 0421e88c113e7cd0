using EncordPS.Sandbox.Blobs;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Media;
using EncordPS.Sandbox.UploadJobs;
using EncordPS.Sandbox.UploadRequests;

namespace EncordPS.Sandbox.Seeding;

/// <summary>Adds the datasets of a seed; their rows are made as upload jobs make them.</summary>
internal sealed class DatasetSeeder(Session session, BlobStore store, TimeProvider clock)
{
    public void Add(SeedDataset seed)
    {
        var then = new FixedClock(seed.CreatedAt ?? clock.GetUtcNow());
        DateTimeOffset now = then.GetUtcNow();
        StorageLocation location = DatasetType.Parse(seed.StorageLocation);
        long id = DatasetTable.Add(session, seed.Uuid, seed.Title, seed.Description, location, now);
        User owner = AddRoles(id, seed);
        Folder folder = DatasetFolder.Create(session, id, seed.Title, owner, seed.BackingFolder, now);
        foreach (long item in AddRows(seed.OldFiles, seed, id, folder, owner, then))
        {
            // Such rows are older than folders, and have no backing item.
            session.Execute("UPDATE item SET folder_id = NULL WHERE id = @item", new { item });
        }

        AddRows(seed.Files, seed, id, folder, owner, then);
    }

    /// <returns>The first admin, who owns the files.</returns>
    private User AddRoles(long datasetId, SeedDataset seed)
    {
        IReadOnlyDictionary<string, string> users =
            seed.Users ?? new Dictionary<string, string> { [UserTable.Owner(session).Email] = "admin" };
        foreach ((string email, string role) in users)
        {
            DatasetTable.AddRole(session, datasetId, UserTable.FindOrInvite(session, email), Roles.FromText(role));
        }

        foreach ((Guid group, string role) in seed.Groups ?? new Dictionary<Guid, string>())
        {
            session.Execute(
                """
                INSERT INTO dataset_group (dataset_id, group_id, role)
                SELECT @datasetId, id, @role FROM user_group WHERE uuid = @group
                """,
                new { datasetId, role = Roles.FromText(role), group });
        }

        return UserTable.ByEmail(session, users.First(entry => entry.Value == "admin").Key)!;
    }

    private List<long> AddRows(
        JsonElement? files, SeedDataset seed, long datasetId, Folder folder, User owner, TimeProvider then)
    {
        if (files is not { } content)
        {
            return [];
        }

        UploadRequest request = PrivateFiles.Read(new Fields(content, seed.Title));
        var processor = new UnitProcessor(new FileResolver(store), new ItemBuilder(then), then);
        var job = new UploadJob(Guid.NewGuid(), datasetId, folder.Id, seed.Integration, owner.Id);
        return [.. request.Units.Select(unit => processor.Process(session, job, unit).Item!.Value)];
    }
}
