using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Blobs;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Integrations;

namespace EncordPS.Sandbox.Seeding;

/// <summary>Fills a new data file.</summary>
internal static class Seeder
{
    /// <summary>Does nothing when the data file was seeded before.</summary>
    public static void Run(SandboxDatabase database, string? seedPath, TimeProvider clock)
    {
        using Session session = database.Write();
        if (Settings.IsSeeded(session))
        {
            return;
        }

        var seed = Seed.Load(seedPath);
        foreach (SeedUser user in seed.Users.Prepend(seed.You))
        {
            Users.FindOrInvite(session, user.Email, user.OrganisationRole);
        }

        AddGroups(session, seed.Groups, clock.GetUtcNow());
        foreach (SeedIntegration integration in seed.Integrations)
        {
            int location = Datasets.StorageLocations.FromDatasetType(integration.StorageLocation);
            IntegrationTable.Add(session, integration.Uuid, integration.Title, location, integration.OrganisationOnly);
        }

        var datasets = new DatasetSeeder(session, new BlobStore(database), clock);
        foreach (SeedDataset dataset in seed.Datasets)
        {
            datasets.Add(dataset);
        }

        Settings.SetSeeded(session);
        session.Commit();
    }

    private static void AddGroups(Session session, IEnumerable<SeedGroup> groups, DateTimeOffset now)
    {
        foreach (SeedGroup group in groups)
        {
            long id = session.Insert(
                """
                INSERT INTO user_group (uuid, name, description, created_at)
                VALUES ($uuid, $name, $description, $now)
                """,
                ("$uuid", group.Uuid), ("$name", group.Name), ("$description", group.Description), ("$now", now));
            foreach (string email in group.Members ?? [])
            {
                session.Execute(
                    "INSERT INTO group_member (group_id, user_id) VALUES ($group, $user)",
                    ("$group", id), ("$user", Users.FindOrInvite(session, email).Id));
            }
        }
    }
}
