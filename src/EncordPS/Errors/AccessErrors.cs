using System.ComponentModel;

namespace EncordPS.Errors;

/// <summary>Errors about lists of access, and about the plans that are made of them.</summary>
internal static class AccessErrors
{
    /// <summary>A line that is wrong.</summary>
    public static ErrorRecord Of(AccessFinding finding)
    {
        if (finding.Failure is { } failure && finding.Place is { } place)
        {
            string label = $"{finding.Line.Where}, {place.Title ?? place.Id}";
            return ErrorRecords.Create(failure, ErrorSubject.OfScope(place.Scope, finding.Line.Source) with { Label = label });
        }

        (string id, ErrorCategory category, string action) = Describe(finding.Problem, LineResolver.ScopeOf(finding.Line));
        return ErrorRecords.Create($"{finding.Line.Where}: {finding.Message}.", id, category, finding.Line.Source, action);
    }

    /// <summary>A list that cannot be read as a whole.</summary>
    public static ErrorRecord OfFile(AccessFileException failure, string path) =>
        failure.Problem == AccessProblem.WrongDelimiter
            ? ErrorRecords.Create(
                failure, $"The file '{path}' is no CSV with commas: {failure.Message}.",
                ErrorIds.WrongDelimiter, ErrorCategory.InvalidData, path,
                "Read it with that delimiter: Import-Csv -Delimiter ';' | Compare-EncordAccess (for tabs: -Delimiter \"`t\").")
            : ErrorRecords.Create(
                failure, $"The file '{path}' is no list of access: {failure.Message}.",
                ErrorIds.AccessFileNotValid, ErrorCategory.InvalidData, path,
                "It needs the columns Scope, Id or Title, Principal and Role, as Get-EncordAccess | Export-Csv writes them, in UTF-8.");

    /// <summary>A plan that cannot be carried out at all.</summary>
    public static ErrorRecord OfPlan(AccessFileException failure, object? target) =>
        ErrorRecords.Create(
            failure, $"The plan cannot be carried out: {failure.Message}. Nothing was sent.", ErrorIds.AccessPlanNotValid,
            ErrorCategory.InvalidData, target, "Make the plan anew with Compare-EncordAccess -PlanPath.");

    /// <summary>The way back could not be written down.</summary>
    public static ErrorRecord OfRollback(Exception failure, string path) =>
        ErrorRecords.Create(
            failure, $"The rollback file '{path}' was not written: {failure.Message}. Nothing was sent.", ErrorIds.RollbackNotWritten,
            ErrorCategory.WriteError, path, "Name another file with -RollbackPath. What takes an earlier plan back is never overwritten.");

    public static ErrorRecord OfUnreadable(Exception failure, string path) =>
        failure is FileNotFoundException or DirectoryNotFoundException
            ? ErrorRecords.Create(
                $"There is no file '{path}'.", ErrorIds.FileNotFound, ErrorCategory.ObjectNotFound, path,
                "Check the path; a relative one counts from the current location.")
            : ErrorRecords.Create(
                failure, ErrorIds.FileNotReadable, ErrorCategory.ReadError, path, "Check that the path is a file that you may read.");

    /// <summary>A change that was not done; null for one that was, or that the user did not want.</summary>
    public static ErrorRecord? Of(AccessPlace place, ChangeState state)
    {
        if (state.Reason == RefusalReason.NotTaken && state.Failure is { } failure)
        {
            return ErrorRecords.Create(
                failure, ErrorSubject.OfScope(place.Scope, state.Change) with { Name = $"{place}", Label = state.Change.Principal });
        }

        (string Id, ErrorCategory Category, string Action)? error = Describe(state.Reason);
        return error is not { } known ? null : ErrorRecords.Create(
            $"{place}: {state.Change}: {state.Error}.", known.Id, known.Category, state.Change, known.Action);
    }

    private static (string Id, ErrorCategory Category, string Action)? Describe(RefusalReason reason) => reason switch
    {
        RefusalReason.LastAdmin => (ErrorIds.LastAdmin, ErrorCategory.InvalidOperation,
            "Give somebody else the role Admin there. To do it all the same, use -Force."),
        RefusalReason.OwnAccess => (ErrorIds.OwnAccess, ErrorCategory.InvalidOperation,
            "Let another admin do it. To do it all the same, use -Force."),
        RefusalReason.TooManyRemovals => (ErrorIds.TooManyRemovals, ErrorCategory.LimitsExceeded,
            "Look whether the list is whole. To do it all the same, use -MaximumRemoval or -Force."),
        RefusalReason.Drifted => (ErrorIds.AccessDrifted, ErrorCategory.InvalidResult,
            "Compare again: Compare-EncordAccess makes a plan of what is there now."),
        RefusalReason.NotTaken => (ErrorIds.AccessNotTaken, ErrorCategory.InvalidResult,
            "Run the command again; if it stays so, report it to Encord's support."),
        _ => null,
    };

    private static (string Id, ErrorCategory Category, string Action) Describe(AccessProblem problem, AccessScope? scope) => problem switch
    {
        AccessProblem.PlaceNotFound => (
            ErrorSubject.OfScope(scope ?? AccessScope.Dataset, null).Noun + ErrorIds.NotFoundSuffix, ErrorCategory.ObjectNotFound,
            ErrorSubject.OfScope(scope ?? AccessScope.Dataset, null).HowToFind),
        AccessProblem.GroupNotFound => (
            ErrorSubject.Group(null).Noun + ErrorIds.NotFoundSuffix, ErrorCategory.ObjectNotFound, ErrorSubject.Group(null).HowToFind),
        AccessProblem.TitleNotUnique => (ErrorIds.TitleNotUnique, ErrorCategory.InvalidData, "Write the id of the one that is meant."),
        AccessProblem.InvalidEmail => (
            ErrorIds.InvalidEmail, ErrorCategory.InvalidArgument, "Write the address alone, such as jonas@example.com."),
        AccessProblem.InvalidRole => (ErrorIds.InvalidRole, ErrorCategory.InvalidArgument, "Correct the role."),
        AccessProblem.Contradiction => (
            ErrorIds.AccessLinesContradict, ErrorCategory.InvalidData, "Keep what is meant, and take the other out."),
        AccessProblem.NotPossible => (ErrorIds.AccessNotPossible, ErrorCategory.NotImplemented, "Take the line out of the list."),
        AccessProblem.LineNotValid => (ErrorIds.AccessLineNotValid, ErrorCategory.InvalidData, "Correct the line."),
        _ => throw new InvalidEnumArgumentException(nameof(problem), (int)problem, typeof(AccessProblem)),
    };
}
