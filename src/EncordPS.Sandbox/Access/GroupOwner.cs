using EncordPS.Sandbox.Database;

namespace EncordPS.Sandbox.Access;

/// <summary>What groups have roles in: datasets or folders.</summary>
/// <param name="Groups">The groups that have a role there.</param>
/// <param name="Kind">What the routes call its id.</param>
internal sealed record GroupOwner(Groups Groups, string Kind)
{
    public static readonly GroupOwner Dataset = new(Groups.OfDataset, "dataset")
    {
        ForReading = static (session, user, uuid) => DatasetAccess.ForReading(session, user, uuid).Id,
        ForChanging = static (session, user, uuid) => DatasetAccess.ForChanging(session, user, uuid).Id,
        ShowRole = static role => (int)role,
    };

    public static readonly GroupOwner Folder = new(Groups.OfFolder, "folder")
    {
        ForReading = static (session, user, uuid) => FolderAccess.ForReading(session, user, uuid).Id,
        ForChanging = static (session, user, uuid) => FolderAccess.ForChanging(session, user, uuid).Id,
        ShowRole = static role => Roles.ToText(role),
    };

    /// <summary>Finds the key of one that the caller may see.</summary>
    public required Func<Session, User, Guid, long> ForReading { get; init; }

    /// <summary>Finds the key of one that the caller may change.</summary>
    public required Func<Session, User, Guid, long> ForChanging { get; init; }

    /// <summary>A role as answers show it: a number or a text.</summary>
    public required Func<Role, object> ShowRole { get; init; }
}
