using EncordPS.Access;
using EncordPS.AccessGrants;
using EncordPS.AccessLists;
using EncordPS.Json;

namespace EncordPS.AccessPlans;

/// <summary>Finds out what a line is about: the place, and whether it is a user or a group. Nothing is asked for it.</summary>
internal sealed class LineResolver(AccessDirectory directory)
{
    /// <summary>What a line is about, or what is wrong with it.</summary>
    public (ResolvedLine? Line, AccessFinding? Finding) Resolve(DesiredLine line)
    {
        if (ScopeOf(line) is not { } scope)
        {
            return (null, new AccessFinding(
                AccessProblem.LineNotValid, line, $"'{line.Scope}' is no scope: expected Dataset, StorageFolder, Group or Organisation"));
        }

        (AccessPlace? place, AccessFinding? finding) = FindPlace(line, scope);
        return place is null ? (null, finding) : FindPrincipal(line, place);
    }

    /// <summary>The kind of place; null for a word that is none. A line that does not say it means a dataset.</summary>
    public static AccessScope? ScopeOf(DesiredLine line) =>
        line.Scope.Length == 0 ? AccessScope.Dataset : WireNames<AccessScope>.Parse(line.Scope);

    /// <summary>Whether a line is about a group: as it says, or by the address that is none.</summary>
    public static bool IsOfGroup(DesiredLine line) => line.PrincipalType.Length > 0
        ? line.PrincipalType.Equals(nameof(AccessPrincipalType.Group), StringComparison.OrdinalIgnoreCase)
        : line.PrincipalId.Length > 0
            || (line.Principal.IndexOf('@') < 0 && ScopeOf(line) is AccessScope.Dataset or AccessScope.StorageFolder);

    private (AccessPlace? Place, AccessFinding? Finding) FindPlace(DesiredLine line, AccessScope scope)
    {
        if (scope == AccessScope.Organisation)
        {
            return (AccessPlace.Organisation, null);
        }

        return line.Id.Length > 0 ? FindById(line, scope)
            : line.Title.Length > 0 ? FindByTitle(line, scope)
            : (null, new AccessFinding(AccessProblem.LineNotValid, line, "it has neither an Id nor a Title"));
    }

    private (AccessPlace? Place, AccessFinding? Finding) FindById(DesiredLine line, AccessScope scope)
    {
        if (!Guid.TryParse(line.Id, out Guid id))
        {
            return (null, new AccessFinding(AccessProblem.LineNotValid, line, $"'{line.Id}' is no id: expected a UUID"));
        }

        // One that is not listed may be there all the same; whether it is shows when it is read.
        AccessPlace place = directory.Find(scope, id) ?? new AccessPlace(scope, id.ToString("D"), Title: null);
        return line.Title.Length > 0 && place.Title is { } title && title.Trim() != line.Title
            ? (null, new AccessFinding(
                AccessProblem.Contradiction, line, $"its Id is that of {place}, and its Title says '{line.Title}'", place))
            : (place, null);
    }

    private (AccessPlace? Place, AccessFinding? Finding) FindByTitle(DesiredLine line, AccessScope scope) =>
        directory.Find(scope, line.Title) switch
        {
            [var place] => (place, null),
            [] => (null, new AccessFinding(
                AccessProblem.PlaceNotFound, line, $"there is no {NameOf(scope)} '{line.Title}', or you may not see it")),
            var several => (null, new AccessFinding(
                AccessProblem.TitleNotUnique, line,
                $"{several.Count} places have the title '{line.Title}'; name one by its Id: "
                + string.Join(", ", several.Select(static place => place.Id)))),
        };

    private static (ResolvedLine? Line, AccessFinding? Finding) FindPrincipal(DesiredLine line, AccessPlace place)
    {
        bool isGroup = IsOfGroup(line);
        AccessFinding? finding = FindMistake(line, place, isGroup);
        return finding is null
            ? (new ResolvedLine(line, place, isGroup ? AccessPrincipalType.Group : AccessPrincipalType.User), null)
            : (null, finding);
    }

    private static AccessFinding? FindMistake(DesiredLine line, AccessPlace place, bool isGroup)
    {
        AccessFinding Of(AccessProblem problem, string message) => new(problem, line, message, place);

        return line.PrincipalType.Length > 0 && WireNames<AccessPrincipalType>.Parse(line.PrincipalType) is null
                ? Of(AccessProblem.LineNotValid, $"'{line.PrincipalType}' is no PrincipalType: expected User or Group")
            : line.Through.Length > 0
                ? Of(
                    AccessProblem.NotPossible,
                    $"it comes through the group '{line.Through}': give the role to the group, or leave the line out")
            : isGroup && place.Scope is AccessScope.Group or AccessScope.Organisation
                ? Of(AccessProblem.NotPossible, "only users can be there, and no groups")
            : !isGroup && place.Scope == AccessScope.StorageFolder
                ? Of(AccessProblem.NotPossible, "the service gives roles in storage folders to groups alone")
            : isGroup ? line.Principal.Length + line.PrincipalId.Length > 0 ? null : Of(AccessProblem.LineNotValid, "it names no Principal")
            : EmailAddress.FindFault(line.Principal) is { } fault
                ? Of(AccessProblem.InvalidEmail, $"'{line.Principal}' is not an e-mail address: {fault}")
            : null;
    }

    private static string NameOf(AccessScope scope) => scope switch
    {
        AccessScope.Dataset => "dataset",
        AccessScope.StorageFolder => "storage folder",
        _ => "group",
    };
}
