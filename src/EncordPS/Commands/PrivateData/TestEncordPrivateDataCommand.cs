using System.Text;
using EncordPS.Binding;
using EncordPS.Pipeline;

namespace EncordPS.Commands;

/// <summary>Test-EncordPrivateData: holds a list of private files to the rules of the service, without asking it.</summary>
[Cmdlet(VerbsDiagnostic.Test, "EncordPrivateData", DefaultParameterSetName = PathSet)]
[OutputType(typeof(PrivateDataFinding), typeof(bool))]
public sealed class TestEncordPrivateDataCommand : AsyncCommand
{
    private const string PathSet = "Path";
    private const string UnitSet = "InputObject";

    private PrivateDataChecker? _checker;
    private MetadataSchema? _schema;
    private bool _hasError;
    private int _line;

    /// <summary>A file: the service's own JSON, NDJSON with a unit a line, or a list of units.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Units, or lines of NDJSON.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = UnitSet)]
    [AllowNull]
    [AllowEmptyString]
    public PSObject? InputObject { get; set; }

    /// <summary>What client metadata is held to: names with their types, or the schema as the service gives it.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? MetadataSchema { get; set; }

    /// <summary>Write only whether there is no error.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        try
        {
            _schema = JsonArgument.ReadObject(nameof(MetadataSchema), MetadataSchema) is { } schema ? new MetadataSchema(schema) : null;
        }
        catch (ArgumentException e)
        {
            ThrowTerminatingError(ErrorRecords.Create(
                e, ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, MetadataSchema,
                "Give a hashtable such as @{ site = 'varchar' }, or what the service gives as its schema."));
        }

        _checker = new PrivateDataChecker((_, finding) => Write(finding)) { Schema = _schema };
    }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (ParameterSetName == PathSet)
        {
            CheckFile();
        }
        else
        {
            CheckRecord();
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        _checker!.End(length: null);
        if (Quiet)
        {
            WriteObject(!_hasError);
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _checker?.Dispose();
        }

        base.Dispose(disposing);
    }

    private void CheckFile()
    {
        string path = GetUnresolvedProviderPathFromPSPath(Path);
        try
        {
            using Stream text = PrivateFilesFile.Opener(path)();
            Pump((output, token) => PrivateDataCheck.RunAsync(
                text,
                _schema,
                finding => IsWanted(finding) ? output.WriteObjectAsync(finding, token) : default,
                token));
        }
        catch (Exception e) when (PrivateFilesFile.IsUnreadable(e))
        {
            // Neither good nor bad: nothing is known of it.
            ThrowTerminatingError(PrivateFilesFile.Error(e, Path));
        }
    }

    private void CheckRecord()
    {
        _line++;
        try
        {
            if (PowerShellHost.Instance.Unwrap(InputObject) is string text)
            {
                CheckLine(text);
            }
            else if (UnitInput.Read(InputObject) is { } unit)
            {
                _checker!.Unit(unit);
            }
            else
            {
                _hasError = true;
                WriteError(UnitErrors.NoUnit(InputObject));
            }
        }
        catch (ArgumentException e)
        {
            _hasError = true;
            WriteError(UnitErrors.BadUnit(e, InputObject));
        }
    }

    private void CheckLine(string text)
    {
        if (text.Trim().Length == 0)
        {
            return;
        }

        try
        {
            PrivateDataParser parser = new(_checker!) { Start = new TextPlace(_line, 1, 0) };
            parser.Parse(Encoding.UTF8.GetBytes(WholeLetters.Checked(text)), isLast: true);
        }
        catch (PrivateFilesException e)
        {
            _checker!.Fault(e);
        }
        catch (ArgumentException e)
        {
            _checker!.Fault(new PrivateFilesException(PrivateFilesProblem.InvalidJson, e.Message, new TextPlace(_line, 1, 0)));
        }
    }

    private void Write(PrivateDataFinding finding)
    {
        if (IsWanted(finding))
        {
            WriteObject(finding);
        }
    }

    private bool IsWanted(PrivateDataFinding finding)
    {
        _hasError |= finding.Severity == PrivateDataSeverity.Error;
        return !Quiet;
    }
}
