using EncordPS.Binding;
using EncordPS.Pipeline;

namespace EncordPS.Abstractions;

/// <summary>A command that talks to Encord: finds its session, and turns failures into error records.</summary>
public abstract class EncordCommand : AsyncCommand
{
    private readonly Endurance _endurance = new();
    private readonly List<ErrorRecord> _untried = [];
    private bool _hasToldOfMisreading;
    private bool _hasRun;

    /// <summary>
    /// <para type="description">The session to use, from Connect-Encord -PassThru. Default: the runspace's session.</para>
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public EncordSession? Session { get; set; }

    private protected EncordSession ActiveSession => Session ??= SessionStore.GetOrConnect(this);

    /// <summary>Finds the session first, so that a command that has none fails before it takes any input.</summary>
    protected override void BeginProcessing()
    {
        _ = ActiveSession;
        if (MyInvocation.MyCommand?.Name.StartsWith(VerbsCommon.Get, StringComparison.Ordinal) == true)
        {
            _endurance.Limit = Endurance.LimitOfReads;
        }
    }

    /// <summary>Tells of the inputs that were not tried.</summary>
    protected override void EndProcessing() => WriteUntried(_untried);

    /// <summary>
    /// Runs work about one input. When it fails that is an error about this input; the command goes on with the next.
    /// </summary>
    /// <returns>Whether the work ran to its end.</returns>
    private protected bool Run(ErrorSubject subject, Func<CommandRun, Task> work)
    {
        // Read here: the runspace's variables are for the pipeline thread alone.
        EncordSession session = ActiveSession;
        bool wantsWire = WantsDebug();
        CommandRun? run = null;
        ExpectMore();
        try
        {
            Pump((output, token) => work(run = CommandRun.Begin(session, _endurance, wantsWire, output, token)));
            return true;
        }
        catch (Exception e) when (ErrorRecords.IsExpected(e))
        {
            if (subject.IsAlreadySo(e))
            {
                WriteVerbose(PlainText.Line(subject.AlreadySo));
            }
            else
            {
                Tell(ErrorRecords.Create(e, subject));
            }

            return false;
        }
        finally
        {
            WriteUntried(run?.Untried ?? []);
        }
    }

    // Who gives a second input gives many.
    private void ExpectMore()
    {
        if (_hasRun)
        {
            _endurance.BeginBulk();
        }

        _hasRun = true;
    }

    // Errors about single inputs that were not tried are kept and written as one. Work on many inputs has no target.
    private void Tell(ErrorRecord error)
    {
        if (!ErrorRecords.IsUntried(error))
        {
            WriteError(error);
        }
        else if (error.TargetObject is not null)
        {
            _untried.Add(error);
        }
        else
        {
            WriteUntried([error]);
        }
    }

    private void WriteUntried(IReadOnlyCollection<ErrorRecord> errors)
    {
        if (errors.Count > 0)
        {
            base.WriteError(ErrorRecords.NotTried(errors));
        }
    }

    /// <summary>Writes an error. In a misread table every line has the same error, which is written once.</summary>
    internal new void WriteError(ErrorRecord error)
    {
        if (MisreadLine.Find(error.TargetObject) is not { } misread)
        {
            base.WriteError(error);
        }
        else if (!_hasToldOfMisreading)
        {
            _hasToldOfMisreading = true;
            base.WriteError(ErrorRecords.MisreadTable(misread.Header, misread.Delimiter, error.TargetObject));
        }
    }

    /// <summary>Whether an input is a line of a misread table; writes the error about the table then.</summary>
    private protected bool IsMisread(PSObject? record)
    {
        if (MisreadLine.Find(record) is not { } misread)
        {
            return false;
        }

        WriteError(ErrorRecords.MisreadTable(misread.Header, misread.Delimiter, record));
        return true;
    }

    /// <summary>Warns of something once in a session, however many commands come by it.</summary>
    private protected void WarnOnce(string notice, string text)
    {
        if (ActiveSession.IsNews(notice))
        {
            WriteWarning(text);
        }
    }

    /// <summary>Reads an id that must be a UUID; writes an error when it is none.</summary>
    private protected bool TryReadId(string text, ErrorSubject subject, out Guid id)
    {
        if (Guid.TryParse(text, out id))
        {
            return true;
        }

        WriteError(ErrorRecords.MalformedId(text, subject));
        return false;
    }

    /// <summary>
    /// Whether one text from the pipeline was bound to two parameters, the owner and the thing; writes an error then.
    /// </summary>
    private protected bool IsOneForBoth(PSObject? record, string owner, string[]? things)
    {
        bool isOne = record?.BaseObject is string or Guid && things is [string thing] && thing == owner && record.ToString() == owner;
        if (isOne)
        {
            WriteError(ErrorRecords.Create(
                $"The input '{owner}' is one thing, and the command needs two that it can be.",
                ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, record, "Give the other as a parameter."));
        }

        return isOne;
    }

    /// <summary>Does something with each id of the current input; writes an error for each that is none.</summary>
    private protected void ForEachId(IEnumerable<string> texts, Func<string, ErrorSubject> subjectOf, Action<Guid, ErrorSubject> act)
    {
        foreach (string text in texts)
        {
            ErrorSubject subject = subjectOf(text);
            if (TryReadId(text, subject, out Guid id))
            {
                act(id, subject);
            }
        }
    }

    /// <summary>Reads a role that came as a text; writes an error when it is none.</summary>
    private protected bool TryReadRole<T>(string? text, ErrorSubject subject, out T role) where T : struct, Enum
    {
        T? known = WireNames<T>.ParseTyped(text);
        role = known.GetValueOrDefault();
        if (known is not null)
        {
            return true;
        }

        WriteError(ErrorRecords.MalformedRole(text, Enum.GetNames(typeof(T)), subject));
        return false;
    }

    /// <summary>Reads the id of a folder where one is given; writes an error when it is none.</summary>
    private protected bool TryReadFolder(string? text, out Guid? id)
    {
        id = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        bool isRead = TryReadId(text!, ErrorSubject.Folder(text), out Guid folder);
        id = folder;
        return isRead;
    }

    /// <summary>Asks ShouldProcess with texts that are safe to show: they have names of the service in them.</summary>
    private protected new bool ShouldProcess(string target, string action) =>
        base.ShouldProcess(PlainText.Line(target), PlainText.Line(action));

    /// <summary>ShouldProcess without the question of a high impact, for -Force. -WhatIf and -Confirm still count.</summary>
    private protected bool ShouldProcess(string target, string action, SwitchParameter force) =>
        (force && !WasGiven("Confirm") && !IsWhatIf()) || ShouldProcess(target, action);

    private protected bool WasGiven(string parameterName) => MyInvocation.BoundParameters.ContainsKey(parameterName);

    /// <summary>Whether a parameter got its value by its position, without its name.</summary>
    // The engine keeps it for scripts that pass their parameters on, as a property of a type that is not public.
    private protected bool WasGivenByPosition(string parameterName) =>
        PSObject.AsPSObject(MyInvocation.BoundParameters).Properties["BoundPositionally"]?.Value is IEnumerable<string> names
            && names.Contains(parameterName, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a value that was given by position is an id, although the position is for titles.</summary>
    private protected bool IsIdByPosition(string parameterName, string? text, out Guid id)
    {
        id = default;
        return WasGivenByPosition(parameterName) && Guid.TryParse(text, out id);
    }

    /// <summary>Divides what was given by position into ids and titles; the titles are null where nothing was given.</summary>
    private protected (HashSet<Guid> Ids, string[]? Titles) DivideByPosition(string parameterName, string[]? texts)
    {
        ILookup<bool, string> areIds = (texts ?? []).ToLookup(text => IsIdByPosition(parameterName, text, out _));
        return ([.. areIds[true].Select(Guid.Parse)], texts is null ? null : [.. areIds[false]]);
    }

    /// <summary>Writes an error for each id and each title that was not found.</summary>
    private protected void WriteMissing(IEnumerable<string> ids, IEnumerable<string> titles, Func<object?, ErrorSubject> subject)
    {
        foreach (ErrorRecord error in ids.Select(id => ErrorRecords.NotFound(subject(id)))
            .Concat(titles.Select(title => ErrorRecords.NoSuchTitle(title, subject(title)))))
        {
            WriteError(error);
        }
    }

    private protected bool IsWhatIf() =>
        MyInvocation.BoundParameters.TryGetValue("WhatIf", out object? given)
            ? given is SwitchParameter { IsPresent: true }
            : LanguagePrimitives.IsTrue(GetVariableValue("WhatIfPreference"));

    private bool WantsDebug() =>
        MyInvocation.BoundParameters.TryGetValue("Debug", out object? given)
            ? given is SwitchParameter { IsPresent: true }
            : GetVariableValue("DebugPreference") is { } preference
                && LanguagePrimitives.TryConvertTo(preference, out ActionPreference action)
                && action is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);
}
