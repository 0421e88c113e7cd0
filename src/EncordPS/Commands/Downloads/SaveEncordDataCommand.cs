using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;
using EncordPS.Progress;

namespace EncordPS.Commands;

/// <summary>Save-EncordData: downloads the files of rows and storage items into a directory.</summary>
[Cmdlet(VerbsData.Save, "EncordData", SupportsShouldProcess = true, DefaultParameterSetName = IdSet)]
[OutputType(typeof(FileInfo))]
public sealed class SaveEncordDataCommand : EncordCommand
{
    private const string RowSet = "InputObject";
    private const string IdSet = "DataHash";
    private const string ItemSet = "ItemUuid";

    // Enough to keep all downloads busy; few enough that the first begin soon.
    private const int LargestBatch = ItemFiles.LargestBatch;

    private readonly List<DataToSave> _pending = [];
    private OutputNames? _names;

    /// <summary>The rows.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RowSet, ValueFromPipeline = true)]
    [ValidateNotNull]
    public DataRow[] InputObject { get; set; } = [];

    /// <summary>The id of the dataset that the rows are in.</summary>
    [Parameter(Mandatory = true, ParameterSetName = IdSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash", IsStrict = true, IsColumn = true)]
    public string DatasetHash { get; set; } = "";

    /// <summary>The ids of the rows.</summary>
    [Parameter(Mandatory = true, ParameterSetName = IdSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Uid")]
    [ValidateNotNullOrEmpty]
    [IdOf("DataHash", "Uid", IsStrict = true)]
    public string[] DataHash { get; set; } = [];

    /// <summary>The ids of storage items.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ItemSet, ValueFromPipelineByPropertyName = true)]
    [Alias("Uuid")]
    [ValidateNotNullOrEmpty]
    [IdOf("ItemUuid")]
    public string[] ItemUuid { get; set; } = [];

    /// <summary>Where the files go. Default: the current location.</summary>
    [Parameter(Position = 0)]
    [Alias("Destination")]
    [ValidateNotNullOrEmpty]
    public string OutputDirectory { get; set; } = ".";

    /// <summary>Replace files that are there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>How many files are downloaded at the same time. Default: 4.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 4;

    /// <summary>The object from the pipeline: what an error about it is about.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? Record { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _names = new OutputNames(ReadOutputDirectory());
    }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        switch (ParameterSetName)
        {
            case RowSet:
                Array.ForEach(InputObject, AddRow);
                break;
            // A row from the pipeline has the ids as well, and the signed URLs that it came with.
            case IdSet when Record?.BaseObject is DataRow row && Array.Exists(DataHash, hash => hash == row.DataHash):
                AddRow(row);
                break;
            case ItemSet:
                Array.ForEach(ItemUuid, AddItem);
                break;
            case IdSet when !IsOneForBoth(Record, DatasetHash, DataHash)
                && TryReadId(DatasetHash, ErrorSubject.Dataset(Record ?? (object)DatasetHash), out Guid dataset):
                Array.ForEach(DataHash, text => AddId(dataset.ToString("D"), text));
                break;
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing() => Save();

    private void AddRow(DataRow row)
    {
        string name = TargetName.Of(row);
        Add(name, new DataToSave(ErrorSubject.DataRow(row) with { Label = name }) { Row = row });
    }

    private void AddId(string dataset, string text)
    {
        ErrorSubject subject = ErrorSubject.DataRow(Record ?? (object)text) with { Label = TargetName.Of(Record, text) };
        if (TryReadId(text, subject, out Guid id))
        {
            Add(subject.Label!, new DataToSave(subject) { Ids = (dataset, id.ToString("D")) });
        }
    }

    private void AddItem(string text)
    {
        ErrorSubject subject = ErrorSubject.StorageItem(Record ?? (object)text) with { Label = TargetName.Of(Record, text) };
        if (TryReadId(text, subject, out Guid id))
        {
            Add(subject.Label!, new DataToSave(subject) { Item = id });
        }
    }

    private void Add(string name, DataToSave input)
    {
        if (ShouldProcess(name, $"Save to {OutputDirectory}"))
        {
            _pending.Add(input);
        }

        if (_pending.Count == LargestBatch)
        {
            Save();
        }
    }

    private void Save()
    {
        DataToSave[] inputs = [.. _pending];
        _pending.Clear();
        if (inputs.Length > 0)
        {
            Run(ErrorSubject.DataRow(null), run => SaveAsync(run, inputs));
        }
    }

    private async Task SaveAsync(CommandRun run, DataToSave[] inputs)
    {
        using SaveProgress progress = new(run.Output.WriteProgress);
        using DataSaves saves = run.Client.Saves(_names!, Force, ThrottleLimit, progress);
        await foreach (DataToSave saved in saves.SaveAsync(inputs, run.Token))
        {
            foreach ((SavedFile? file, Exception? failure) in saved.Files)
            {
                await WriteAsync(run, saved, file, failure);
            }
        }
    }

    private static async ValueTask WriteAsync(CommandRun run, DataToSave input, SavedFile? file, Exception? failure)
    {
        if (file is null)
        {
            await run.WriteErrorAsync(ErrorRecords.Create(failure!, (ErrorSubject)input.Source));
            return;
        }

        if (file.Outcome == SaveOutcome.Skipped)
        {
            run.Output.WriteVerbose($"'{file.Path}' is there already with the same length, and was left as it is.");
        }

        await run.Output.WriteObjectAsync(cmdlet => SavedFileObject.Create(cmdlet, file, input), run.Token);
    }

    private string ReadOutputDirectory()
    {
        string path = SessionState.Path.GetUnresolvedProviderPathFromPSPath(OutputDirectory, out ProviderInfo provider, out _);
        if (provider.Name != "FileSystem" || File.Exists(path))
        {
            ThrowTerminatingError(ErrorRecords.Create(
                new ArgumentException($"'{path}' is not a directory of the file system."),
                ErrorIds.OutputNotWritable, ErrorCategory.InvalidArgument, OutputDirectory,
                "Give a directory with -OutputDirectory; one that is not there yet is made."));
        }

        return path;
    }
}
