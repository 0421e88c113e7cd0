namespace EncordPS.Tests.Reliability;

/// <summary>A kind of write that is done with many things at once.</summary>
/// <param name="Name">The command.</param>
/// <param name="Prepare">Sets $ids to what is to be done, and what the command needs.</param>
/// <param name="Command">Does it with all of $ids, and writes the ids of what it reports as done.</param>
/// <param name="IdOfError">Which property of an error's target is the id; empty where the target is the id.</param>
/// <param name="There">Writes the ids of what the service has done.</param>
public sealed record BulkWrite(string Name, string Prepare, string Command, string IdOfError, string There)
{
    /// <summary>Whether doing it twice is the same as once, so that what is reported as failed may be done.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Whether the command writes nothing: what is not reported as failed is reported as done.</summary>
    public bool IsSilent { get; init; }

    private const string NewSet = "$global:set = (New-EncordDataset Bulk).DatasetHash; ";
    private const string NewRows = NewSet + "$add.Invoke($set, 6); $global:rows = @(Get-EncordDataRow $set); $global:ids = $rows.DataHash; ";
    private const string NewItems = NewRows + "$global:items = @(Get-EncordStorageItem -ItemUuid $rows.BackingItemUuid); $global:ids = $items | ForEach-Object { [string]$_.Uuid }; ";
    private const string NewFolders = "$global:folders = @(1..6 | ForEach-Object { New-EncordStorageFolder \"f$_\" }); $global:ids = $folders | ForEach-Object { [string]$_.Uuid }; ";
    private const string Unique = "$global:ids = 1..6 | ForEach-Object { \"$([guid]::NewGuid())-$_\" }; ";
    private const string RowsThere = "Get-EncordDataRow $set | ForEach-Object DataHash";

    public static IReadOnlyList<BulkWrite> All { get; } =
    [
        new("Set-EncordDataRowMetadata", NewRows,
            "$rows | Set-EncordDataRowMetadata -ClientMetadata @{ done = $true; more = 'x' * 600 } -PassThru -WarningAction Ignore | ForEach-Object DataHash",
            "DataHash", "Get-EncordDataRow $set -FetchClientMetadata | Where-Object { $_.ClientMetadata['done'] } | ForEach-Object DataHash") { IsRepeatable = true },
        new("Set-EncordDataRow", NewRows,
            "$rows | Set-EncordDataRow -Title done -PassThru | ForEach-Object DataHash",
            "DataHash", "Get-EncordDataRow $set -Title done | ForEach-Object DataHash") { IsRepeatable = true },
        new("Set-EncordStorageItem", NewItems,
            "$items | Set-EncordStorageItem -Description done -PassThru | ForEach-Object { [string]$_.Uuid }",
            "Uuid", "Get-EncordStorageItem -ItemUuid $ids | Where-Object Description -eq done | ForEach-Object { [string]$_.Uuid }") { IsRepeatable = true },
        new("Set-EncordStorageFolder", NewFolders,
            "$folders | Set-EncordStorageFolder -Description done -PassThru | ForEach-Object { [string]$_.Uuid }",
            "Uuid", "Get-EncordStorageFolder -FolderUuid $ids | Where-Object Description -eq done | ForEach-Object { [string]$_.Uuid }") { IsRepeatable = true },
        new("Add-EncordDatasetUser", NewSet + "$global:ids = 1..6 | ForEach-Object { \"user$_@example.com\" }; ",
            "Add-EncordDatasetUser $set $ids User -BatchSize 3 | ForEach-Object UserEmail",
            "", "$users.Invoke($set) | Where-Object { $_ -in $ids }") { IsRepeatable = true },
        new("Set-EncordDatasetUser", NewSet + "$global:ids = 1..6 | ForEach-Object { \"user$_@example.com\" }; $null = Add-EncordDatasetUser $set $ids User; ",
            "Set-EncordDatasetUser $set $ids Admin -BatchSize 6 | ForEach-Object UserEmail",
            "", "Get-EncordDatasetUser $set user* | Where-Object UserRole -eq Admin | ForEach-Object UserEmail") { IsRepeatable = true },
        new("Remove-EncordDatasetUser", NewSet + "$global:ids = 1..6 | ForEach-Object { \"user$_@example.com\" }; $null = Add-EncordDatasetUser $set $ids User; ",
            "Remove-EncordDatasetUser $set $ids -BatchSize 3",
            "", "$left = @((Get-EncordDatasetUser $set).UserEmail); $ids | Where-Object { $_ -notin $left }") { IsRepeatable = true, IsSilent = true },
        new("Add-EncordGroupMember", "$global:group = (New-EncordGroup \"$([guid]::NewGuid())\").GroupHash; $global:ids = 1..6 | ForEach-Object { \"user$_@example.com\" }; ",
            "Add-EncordGroupMember $group $ids -Force | ForEach-Object UserEmail",
            "", "Get-EncordGroupMember $group | ForEach-Object UserEmail") { IsRepeatable = true },
        new("Add-EncordDatasetGroup", NewSet + "$global:ids = Get-EncordGroup | ForEach-Object { [string]$_.GroupHash }; ",
            "Add-EncordDatasetGroup $set $ids User -PassThru | ForEach-Object { [string]$_.GroupHash }",
            "", "Get-EncordDatasetGroup $set | ForEach-Object { [string]$_.GroupHash }") { IsRepeatable = true },
        new("Move-EncordStorageFolder", NewFolders + "$global:other = [string](New-EncordStorageFolder Other).Uuid; ",
            "$folders | Move-EncordStorageFolder -Destination $other",
            "Uuid", "Get-EncordStorageFolder -ParentUuid $other | ForEach-Object { [string]$_.Uuid }") { IsRepeatable = true, IsSilent = true },
        new("Move-EncordStorageItem", NewItems + "$global:other = [string](New-EncordStorageFolder Other).Uuid; ",
            "$items | Move-EncordStorageItem -Destination $other -AllowMirrorDatasetChanges",
            "Uuid", "Get-EncordStorageItem -FolderUuid $other | ForEach-Object { [string]$_.Uuid }") { IsSilent = true },
        new("Remove-EncordDataRow", NewRows,
            "$rows | Remove-EncordDataRow -Force",
            "DataHash", "$left = @(" + RowsThere + "); $ids | Where-Object { $_ -notin $left }") { IsSilent = true },
        new("Remove-EncordStorageItem", NewItems,
            "$items | Remove-EncordStorageItem -Force",
            "Uuid", "$left = @(Get-EncordDataRow $set | ForEach-Object { [string]$_.BackingItemUuid }); $ids | Where-Object { $_ -notin $left }") { IsSilent = true },
        new("Add-EncordDataRow", NewItems + "$global:to = (New-EncordDataset Linked).DatasetHash; ",
            "$items | Add-EncordDataRow $to | ForEach-Object { [string]$_.BackingItemUuid }",
            "Uuid", "Get-EncordDataRow $to | ForEach-Object { [string]$_.BackingItemUuid }"),
        new("New-EncordDataset", Unique,
            "$ids | ForEach-Object { New-EncordDataset $_ } | ForEach-Object Title",
            "", "Get-EncordDataset | ForEach-Object Title | Where-Object { $_ -in $ids }"),
        new("New-EncordStorageFolder", Unique,
            "New-EncordStorageFolder $ids | ForEach-Object Name",
            "", "Get-EncordStorageFolder | ForEach-Object Name | Where-Object { $_ -in $ids }"),
        new("Add-EncordPrivateData", "$global:ids = 1..6 | ForEach-Object { (New-EncordDataset Filled).DatasetHash }; ",
            "$ids | ForEach-Object { Add-EncordPrivateData $_ $aws -PrivateFiles '{\"images\": [{\"objectUrl\": \"s3://bucket/one.jpg\"}]}' } | ForEach-Object DatasetHash",
            "", "Get-EncordDataRow $ids | ForEach-Object DatasetHash"),
        new("Send-EncordImage", NewSet + "$global:ids = 1..6 | ForEach-Object { [IO.Path]::Combine($images, \"$_.png\") }; ",
            "Send-EncordImage $set -Path $ids | ForEach-Object { [IO.Path]::Combine($images, $_.Title) }",
            "", "Get-EncordDataRow $set | ForEach-Object { [IO.Path]::Combine($images, $_.Title) }"),
    ];

    public override string ToString() => Name;
}
