using System.ComponentModel;

namespace EncordPS.Errors;

/// <summary>Makes error records: an id, a category, the user's own object as target, and what to do next.</summary>
internal static class ErrorRecords
{
    /// <summary>Whether an exception is a failure to report. Others end the pipeline, or are the pipeline's own.</summary>
    public static bool IsExpected(Exception exception) =>
        exception is EncordException or EncordKeyException or PrivateFilesException or LocalFileException or DownloadException
            or JournalException or ArgumentException or ObjectDisposedException or OperationCanceledException;

    public static ErrorRecord Create(Exception exception, ErrorSubject subject) => exception switch
    {
        EncordException failure => ServiceErrors.Create(failure, subject),
        EncordKeyException failure => KeyErrorRecords.Create(failure, subject),
        PrivateFilesException failure => Create(
            failure, PrivateFilesId(failure), ErrorCategory.InvalidData, subject.Target, PrivateFilesAction(failure)),
        LocalFileException failure => LocalFileErrors.Create(failure, subject.Target),
        DownloadException failure => DownloadErrorRecords.Create(failure, subject),
        JournalException failure => JournalErrors.Create(failure, subject.Target),
        // Closing a session cancels what is under way on it. A pipeline that stops ends with an exception of its own.
        ObjectDisposedException or OperationCanceledException => Create(
            new InvalidOperationException("The session was closed."),
            ErrorIds.SessionClosed, ErrorCategory.ConnectionError, subject.Target, "Connect again with Connect-Encord."),
        _ => Create(
            exception, ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, subject.Target,
            "Correct the argument and run the command again."),
    };

    public static ErrorRecord Create(Exception exception, string id, ErrorCategory category, object? target, string action) =>
        Create(exception, exception.Message, id, category, target, action);

    /// <summary>With a message that says more than the exception's own.</summary>
    public static ErrorRecord Create(Exception exception, string message, string id, ErrorCategory category, object? target, string action)
    {
        ErrorRecord record = new(exception, id, category, target)
        {
            ErrorDetails = new ErrorDetails(PlainText.Lines(message)) { RecommendedAction = action },
        };
        record.CategoryInfo.TargetName = PlainText.Line(record.CategoryInfo.TargetName);
        return record;
    }

    public static ErrorRecord Create(string message, string id, ErrorCategory category, object? target, string action) =>
        Create(new InvalidOperationException(PlainText.Lines(message)), id, category, target, action);

    /// <summary>Whether an error is about an input that was never sent, because a limit or an outage ended the work.</summary>
    public static bool IsUntried(ErrorRecord error) => error.Exception is EncordException { IsUntried: true };

    /// <summary>The one error for all that was not tried.</summary>
    public static ErrorRecord NotTried(IReadOnlyCollection<ErrorRecord> errors)
    {
        ErrorRecord first = errors.First();
        object[] targets = [.. errors.Select(static error => error.TargetObject).OfType<object>()];
        string count = targets.Length < 2 ? "The input was" : Invariant($"{targets.Length:N0} inputs were");
        return Create(
            first.Exception, $"{count} not tried, because the work ended before: {first.Exception.Message}",
            ErrorIds.NotTried, first.CategoryInfo.Category, targets,
            "Nothing was sent for them. When the service answers again, run the command with them: "
            + "they are the TargetObject of this error.");
    }

    public static ErrorRecord NothingToChange(string action) =>
        Create("Nothing is to be changed.", ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, target: null, action);

    public static ErrorRecord MalformedId(string text, ErrorSubject subject) =>
        Create(
            new FormatException(
                $"'{text}' is not the id of {subject.AnyOne}: expected a UUID, such as 1c0ba7d2-5f0f-4f2b-9c2e-6a3f8f1d2e3b."),
            ErrorIds.InvalidId, ErrorCategory.InvalidArgument, subject.Target ?? text, subject.HowToFindInsteadOfId(text));

    /// <summary>A table that was read with the wrong delimiter.</summary>
    public static ErrorRecord MisreadTable(string header, char delimiter, object? target) =>
        Create(
            $"The input has a single column, '{header}': the table was read with the wrong delimiter. Nothing was done for its lines.",
            ErrorIds.WrongDelimiter, ErrorCategory.InvalidData, target,
            $"Read the table with -Delimiter {(delimiter == '\t' ? "\"`t\"" : $"'{delimiter}'")}, as in Import-Csv and ConvertFrom-Csv.");

    /// <param name="text">What was given for an address.</param>
    /// <param name="fault">What is wrong with it, as the end of a sentence.</param>
    /// <param name="subject">What the error is about.</param>
    public static ErrorRecord MalformedEmail(string text, string fault, ErrorSubject subject) =>
        Create(
            new FormatException($"'{text}' is not an e-mail address: {fault}."),
            ErrorIds.InvalidEmail, ErrorCategory.InvalidArgument, subject.Target,
            "Write the address alone, such as jonas@example.com; nothing was sent for it.");

    public static ErrorRecord NoStorageItem(object? target) =>
        Create(
            $"The input{(target?.ToString() is { Length: > 0 } text ? $" '{text}'" : "")} names no storage item.",
            ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, target,
            "Give an ItemUuid. Data rows of which the service names no item have HasBackingItem false.");

    public static ErrorRecord MalformedRole(string? text, string[] roles, ErrorSubject subject) =>
        Create(
            new FormatException($"'{text}' is not a role: expected {string.Join(" or ", roles)} for the {subject.Name} '{subject.Label}'."),
            ErrorIds.InvalidRole, ErrorCategory.InvalidArgument, subject.Target, "Correct the role; nothing was sent for it.");

    public static ErrorRecord NotFound(ErrorSubject subject) =>
        Create(
            new ItemNotFoundException(PlainText.Lines($"There is no {subject.Name} '{subject.Target}' here, or you have no access to it.")),
            subject.Noun + ErrorIds.NotFoundSuffix, ErrorCategory.ObjectNotFound, subject.Target, subject.HowToFind);

    /// <summary>Nothing has a title that was looked for as a whole.</summary>
    public static ErrorRecord NoSuchTitle(string title, ErrorSubject subject) =>
        Create(
            new ItemNotFoundException(PlainText.Lines($"There is no {subject.Name} '{title}' here, or you have no access to it.")),
            subject.Noun + ErrorIds.NotFoundSuffix, ErrorCategory.ObjectNotFound, title,
            (Guid.TryParse(title, out _) ? "If it is an id, write it without the name of the parameter. " : "")
            + $"A title is compared as a whole; with wildcards, such as '*{title}*', also parts of it are found. {subject.HowToFind}");

    /// <summary>An input that may have a storage folder, such as a dataset, and has none.</summary>
    public static ErrorRecord NoStorageFolder(object? target)
    {
        ErrorSubject subject = ErrorSubject.Folder(target);
        string name = target?.ToString() is { Length: > 0 } text ? $" '{text}'" : "";
        return Create(
            new ItemNotFoundException(PlainText.Lines($"The input{name} has no storage folder.")),
            subject.Noun + ErrorIds.NotFoundSuffix, ErrorCategory.ObjectNotFound, target, subject.HowToFind);
    }

    private static string PrivateFilesId(PrivateFilesException failure) => failure.Problem switch
    {
        PrivateFilesProblem.Empty => ErrorIds.PrivateFilesEmpty,
        PrivateFilesProblem.InvalidText => ErrorIds.PrivateFilesInvalidText,
        PrivateFilesProblem.InvalidJson => ErrorIds.PrivateFilesInvalidJson,
        PrivateFilesProblem.NotAnObject => ErrorIds.PrivateFilesNotAnObject,
        PrivateFilesProblem.UnknownSections => ErrorIds.PrivateFilesUnknownSections,
        _ => throw new InvalidEnumArgumentException(nameof(failure), (int)failure.Problem, typeof(PrivateFilesProblem)),
    };

    private static string PrivateFilesAction(PrivateFilesException failure) => failure.Problem switch
    {
        PrivateFilesProblem.InvalidText => "Save the file as UTF-8, such as with Set-Content -Encoding utf8.",
        PrivateFilesProblem.InvalidJson => "Correct the JSON at that place.",
        _ => "Get-Help about_EncordPS_PrivateData shows the form.",
    };
}
