namespace EncordPS.Sandbox.Seeding;

/// <summary>
/// Makes a large organisation inside the database. Nothing is left to chance: who has which role follows from the numbers, so that
/// the same counts give the same organisation, with the same ids.
/// </summary>
internal static class OrganisationSeeder
{
    // Steps that have no factor in common with round numbers: so users and groups come in turn, and none twice in one place.
    private const string Numbers =
        "WITH RECURSIVE number (n) AS (SELECT 1 WHERE @count > 0 UNION ALL SELECT n + 1 FROM number WHERE n < @count) ";

    private const string Fifth = " JOIN (SELECT 0 AS k UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4) ";

    private const string Pair = " JOIN (SELECT 0 AS k UNION SELECT 1) ";

    private const string AddUsers = Numbers + """
        INSERT OR IGNORE INTO user (email, organisation_role) SELECT printf('user-%05d@example.com', n), 'user' FROM number
        """;

    private const string AddGroups = Numbers + """
        INSERT INTO user_group (uuid, name, description, created_at)
        SELECT printf('6b000000-0002-4a00-8000-%012d', n), printf('Group %03d', n), 'One of many', @now FROM number
        """;

    private const string AddMembers = """
        WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < 24)
        INSERT OR IGNORE INTO group_member (group_id, user_id)
        SELECT user_group.id, user.id FROM user_group JOIN number
        JOIN user ON user.email = printf('user-%05d@example.com', (CAST(substr(user_group.name, 7) AS INTEGER) * 37 + n * 101) % @users + 1)
        WHERE user_group.description = 'One of many'
        """;

    private const string AddDatasets = Numbers + """
        INSERT INTO dataset (uuid, title, description, created_at, last_edited_at)
        SELECT printf('6b000000-0003-4a00-8000-%012d', n), printf('Dataset %04d', n), 'One of many', @now, @now FROM number
        """;

    private const string AddOwners = """
        INSERT INTO dataset_user (dataset_id, user_id, role) SELECT id, @owner, 0 FROM dataset WHERE description = 'One of many'
        """;

    private const string AddDatasetUsers = $"""
        INSERT OR IGNORE INTO dataset_user (dataset_id, user_id, role)
        SELECT dataset.id, user.id, CASE k WHEN 0 THEN 0 ELSE 1 END FROM dataset{Fifth}
        JOIN user ON user.email = printf('user-%05d@example.com', (CAST(substr(title, 9) AS INTEGER) * 41 + k * 1009) % @users + 1)
        WHERE dataset.description = 'One of many'
        """;

    private const string AddDatasetGroups = $"""
        INSERT OR IGNORE INTO dataset_group (dataset_id, group_id, role)
        SELECT dataset.id, user_group.id, 1 FROM dataset{Pair}
        JOIN user_group ON user_group.name = printf('Group %03d', (CAST(substr(title, 9) AS INTEGER) * 7 + k * 53) % @groups + 1)
        WHERE dataset.description = 'One of many'
        """;

    private const string AddFolders = Numbers + """
        INSERT INTO folder (uuid, name, description, owner_id, created_at, last_edited_at)
        SELECT printf('6b000000-0004-4a00-8000-%012d', n), printf('Folder %03d', n), 'One of many', @owner, @now, @now FROM number
        """;

    private const string AddFolderOwners = """
        INSERT INTO folder_user (folder_id, user_id, role) SELECT id, @owner, 0 FROM folder WHERE description = 'One of many'
        """;

    private const string AddFolderGroups = $"""
        INSERT OR IGNORE INTO folder_group (folder_id, group_id, role)
        SELECT folder.id, user_group.id, k FROM folder{Pair}
        JOIN user_group ON user_group.name = printf('Group %03d', (CAST(substr(folder.name, 8) AS INTEGER) * 11 + k * 29) % @groups + 1)
        WHERE folder.description = 'One of many'
        """;

    public static void Add(Session session, OrganisationSize size, DateTimeOffset now)
    {
        long owner = UserTable.Owner(session).Id;
        int users = Math.Max(1, size.Users);
        int groups = Math.Max(1, size.Groups);
        session.Execute(AddUsers, new { count = size.Users });
        session.Execute(AddGroups, new { count = size.Groups, now });
        session.Execute(AddMembers, new { users });
        session.Execute(AddDatasets, new { count = size.Datasets, now });
        session.Execute(AddOwners, new { owner });
        session.Execute(AddDatasetUsers, new { users });
        session.Execute(AddDatasetGroups, new { groups });
        session.Execute(AddFolders, new { count = size.Datasets / 10, owner, now });
        session.Execute(AddFolderOwners, new { owner });
        session.Execute(AddFolderGroups, new { groups });
    }
}
