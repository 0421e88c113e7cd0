namespace EncordPS.Commands;

/// <summary>A saved file as PowerShell writes files, so that it goes on to whatever takes files, with what it is of.</summary>
internal static class SavedFileObject
{
    // With the provider: the current location can be one of another.
    private const string Provider = @"Microsoft.PowerShell.Core\FileSystem::";

    public static PSObject Create(PSCmdlet cmdlet, SavedFile saved, DataToSave input)
    {
        // When a file is named twice, a later command may have moved it already.
        PSObject file = File.Exists(saved.Path)
            ? cmdlet.InvokeProvider.Item.Get([Provider + saved.Path], force: true, literalPath: true)[0]
            : new PSObject(new FileInfo(saved.Path));
        Add(file, "Title", saved.File.Title);
        Add(file, "Outcome", saved.Outcome);
        if ((input.Ids ?? (input.Row is { } row ? (row.DatasetHash, row.DataHash) : null)) is { } ids)
        {
            Add(file, "DatasetHash", ids.DatasetHash);
            Add(file, "DataHash", ids.DataHash);
        }

        if (input.Item is { } item)
        {
            Add(file, "ItemUuid", item);
        }

        return file;
    }

    private static void Add(PSObject file, string name, object value) => file.Properties.Add(new PSNoteProperty(name, value));
}
