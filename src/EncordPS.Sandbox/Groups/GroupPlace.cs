using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Folders;

namespace EncordPS.Sandbox.Groups;

/// <summary>Where groups have roles: in datasets or in folders.</summary>
/// <param name="Kind">What the routes call its id: <c>dataset</c> or <c>folder</c>.</param>
/// <param name="ForReading">Finds the key of one that the caller may see.</param>
/// <param name="ForChanging">Finds the key of one that the caller may change.</param>
/// <param name="ShowRole">A role as answers show it: a number or a text.</param>
internal sealed record GroupPlace(
    string Kind,
    Func<Session, User, Guid, long> ForReading,
    Func<Session, User, Guid, long> ForChanging,
    Func<Role, object> ShowRole)
{
    public static readonly GroupPlace Dataset = new(
        "dataset",
        (session, user, uuid) => DatasetAccess.ForReading(session, user, uuid).Id,
        (session, user, uuid) => DatasetAccess.ForChanging(session, user, uuid).Id,
        role => (int)role);

    public static readonly GroupPlace Folder = new(
        "folder",
        (session, user, uuid) => FolderAccess.ForReading(session, user, uuid).Id,
        (session, user, uuid) => FolderAccess.ForChanging(session, user, uuid).Id,
        role => role);
}
