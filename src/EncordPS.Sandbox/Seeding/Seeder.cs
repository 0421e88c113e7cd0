using EncordPS.Sandbox.Blobs;
using EncordPS.Sandbox.Integrations;
using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.Seeding;

/// <summary>Fills a new data file.</summary>
internal static class Seeder
{
    /// <summary>Does nothing when the data file was seeded before.</summary>
    /// <param name="organisation">A large organisation besides the seed; null for none.</param>
    public static void Run(SandboxDatabase database, string? seedPath, OrganisationSize? organisation, TimeProvider clock)
    {
        using Session session = database.Write();
        if (Settings.IsSeeded(session))
        {
            return;
        }

        var seed = Seed.Load(seedPath);
        foreach (SeedUser user in seed.Users.Prepend(seed.You))
        {
            UserTable.FindOrInvite(session, user.Email, user.OrganisationRole);
        }

        AddGroups(session, seed.Groups, clock.GetUtcNow());
        foreach (SeedIntegration integration in seed.Integrations)
        {
            StorageLocation location = DatasetType.Parse(integration.StorageLocation);
            IntegrationTable.Add(session, integration.Uuid, integration.Title, location, integration.OrganisationOnly);
        }

        var datasets = new DatasetSeeder(session, new BlobStore(database), clock);
        foreach (SeedDataset dataset in seed.Datasets)
        {
            datasets.Add(dataset);
        }

        if (organisation is not null)
        {
            OrganisationSeeder.Add(session, organisation, clock.GetUtcNow());
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
                VALUES (@Uuid, @Name, @Description, @now)
                """,
                new { group.Uuid, group.Name, group.Description, now });
            foreach (string email in group.Members ?? [])
            {
                session.Execute(
                    "INSERT INTO group_member (group_id, user_id) VALUES (@id, @user)",
                    new { id, user = UserTable.FindOrInvite(session, email).Id });
            }
        }
    }
}
