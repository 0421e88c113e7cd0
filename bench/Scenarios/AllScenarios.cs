using EncordPS.Bench.Measuring;
using EncordPS.Bench.Server;

namespace EncordPS.Bench.Scenarios;

/// <summary>The rows of the table, in their order.</summary>
/// <param name="isQuick">Small sizes only, to see that everything runs.</param>
internal sealed class AllScenarios(bool isQuick)
{
    private const int LargestForSdk = 100_000;

    private static readonly int[] s_sizes = [10_000, 100_000, 1_000_000];
    private static readonly int[] s_quickSizes = [1_000];
    private static readonly int[] s_latencies = [0, 20];

    private readonly int _changes = isQuick ? 2_000 : 20_000;
    private readonly int _grants = isQuick ? 1_000 : 10_000;
    private readonly int _files = isQuick ? 20 : 200;

    public int Files => _files;

    public long LargeSize => isQuick ? 1 << 20 : 1L << 31;

    public IEnumerable<Scenario> List() =>
    [
        .. (isQuick ? s_quickSizes : s_sizes).SelectMany(Listings),
        new("10,000 datasets to $null", Name(Work.Datasets, 0), "Get-EncordDataset > $null"),
        new("10,000 folders to $null", Name(Work.Folders, RestApi.Entries), "Get-EncordStorageFolder > $null"),
        new("10,000 items to $null", Name(Work.Items, RestApi.Entries), "Get-EncordStorageItem -Search recording > $null") { SdkWork = null },
        new("10,000 groups to $null", Name(Work.Groups, 0), "Get-EncordGroup > $null"),
        .. (isQuick ? s_latencies.Take(1) : s_latencies).SelectMany(Metadata),
        .. Grants(),
        Upload(),
        .. Transfers(),
        Import(),
        FirstRequest(),
        .. Starts(),
    ];

    private static IEnumerable<Scenario> Listings(int rows)
    {
        string list = $"Get-EncordDataRow {Ids.Dataset(rows)}";
        string size = string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows");
        string[] work = Name(Work.List, rows);
        string[]? sdk = rows > LargestForSdk ? null : work;
        yield return new($"{size} to $null", work, $"{list} > $null") { SdkWork = sdk };
        yield return new($"{size} to a variable", work, $"$global:rows = {list}") { SdkWork = sdk };
        string where = "Where-Object Title -like '*99.mp4' > $null";
        string[]? comprehension = sdk is null ? null : Name(Work.Where, rows);
        yield return new($"{size} through Where-Object", work, $"{list} | {where}") { SdkWork = comprehension };
        yield return new($"{size} of a variable through Where-Object: PowerShell's part", work, $"$rows | {where}")
        {
            Setup = $"{PowerShellProcess.Connected} $global:rows = {list}",
            HasFloor = false,
            SdkWork = null,
        };
        yield return new(
            $"first of {size}, after the first byte",
            work,
            $"do {{ {list} | ForEach-Object {{ $at = [Diagnostics.Stopwatch]::GetTimestamp(); break }} }} while ($false); $at")
        {
            HasFloor = false,
            SdkWork = sdk is null ? null : Name(Work.First, rows),
        };
    }

    private IEnumerable<Scenario> Metadata(int latency)
    {
        string change = "@{ site = 'north'; camera = 4 }";
        yield return new(
            Title($"{_changes:N0} metadata changes, {latency} ms"), Name(Work.Metadata, _changes), $"$rows | Set-EncordDataRowMetadata {change}")
        {
            Latency = latency,
            Setup = $"{PowerShellProcess.Connected} $global:rows = Get-EncordDataRow {Ids.Dataset(_changes)}",
        };
        int saved = isQuick ? 50 : 500;
        yield return new(
            Title($"the same with Save(), row by row, {latency} ms (from {saved})"),
            Name(Work.Save, saved),
            $"foreach ($row in $rows) {{ $row.ClientMetadata = {change}; $row.Save() }}")
        {
            Latency = latency,
            Scale = (double)_changes / saved,
            Setup = $"{PowerShellProcess.Connected} $global:rows = Get-EncordDataRow {Ids.Dataset(saved)}",
        };
    }

    private IEnumerable<Scenario> Grants()
    {
        int users = _grants / 100;
        yield return new(Title($"{_grants:N0} grants over 100 datasets, 20 ms"), Name(Work.Grants, _grants), "$grants | Add-EncordDatasetUser > $null")
        {
            Latency = 20,
            Setup = $$"""
                {{PowerShellProcess.Connected}}
                $global:grants = foreach ($d in 0..99) { foreach ($u in 1..{{users}}) {
                    [pscustomobject]@{ DatasetHash = 'da7a5e70-0000-4000-8000-{0:D12}' -f $d; UserEmail = "user$u@example.com"; UserRole = 'User' } } }
                """,
            SdkWork = null,
        };
        int calls = isQuick ? 20 : 200;
        yield return new(
            Title($"the same with one call a user (from {calls})"),
            Name(Work.GrantOne, calls),
            $"foreach ($u in 1..{calls}) {{ Add-EncordDatasetUser $oneRow \"user$u@example.com\" User > $null }}")
        {
            Latency = 20,
            Scale = (double)_grants / calls,
        };
    }

    private Scenario Upload() =>
        new(Title($"{_files} uploads of 64 KB, 20 ms"), Name(Work.Upload, _files), "Send-EncordImage $oneRow -Path \"$files/*.png\" > $null")
        {
            Latency = 20,
        };

    private IEnumerable<Scenario> Transfers()
    {
        string save = "$items | Save-EncordData $output > $null";
        yield return Transfer(
            Title($"{_files} uploads of 64 KB; floor: curl"), Name(Work.Upload, _files), "Send-EncordImage $oneRow -Path \"$files/*.png\" > $null");
        yield return Transfer(Title($"{_files} downloads of 64 KB; floor: curl"), Name(Work.Download, _files), save) with
        {
            Setup = $$"""
                {{PowerShellProcess.Connected}}
                $global:items = 1..{{_files}} | ForEach-Object { '17e30000-0000-4000-8000-{0:D12}' -f $_ } | Get-EncordStorageItem
                """,
        };
        string large = isQuick ? "1 MB" : "2 GB";
        yield return Transfer($"one upload of {large}; floor: curl", Name(Work.LargeUpload, 1), "Send-EncordVideo $oneRow -Path $large > $null");
        yield return Transfer($"one download of {large}; floor: curl", Name(Work.LargeDownload, 1), save) with
        {
            Setup = $"{PowerShellProcess.Connected} $global:items = Get-EncordStorageItem -ItemUuid {Ids.LargeItem(LargeSize)}",
        };
    }

    private static Scenario Transfer(string title, string[] work, string script) =>
        new(title, work, script) { IsTransfer = true, SdkWork = null };

    // What a script that lists once takes, from the start of its process.
    private IEnumerable<Scenario> Starts()
    {
        string connect = "Import-Module $module; Connect-Encord -Domain $domain -SshKeyPath $key;";
        int rows = isQuick ? s_quickSizes[0] : LargestForSdk;
        yield return Start(
            "import, connect, 6 datasets: the whole process", Name(Work.Start, 0), $"{connect} Get-EncordDataset -Title {Work.ShortTitle} > $null");
        yield return Start(
            Title($"import, connect, {rows:N0} rows to $null: the whole process"),
            Name(Work.StartRows, rows),
            $"{connect} Get-EncordDataRow {Ids.Dataset(rows)} > $null");
    }

    private static Scenario Start(string title, string[] work, string script) =>
        new(title, work, script) { Setup = PowerShellProcess.Fresh, HasFloor = false, IsWholeProcess = true };

    private static Scenario Import() =>
        new("Import-Module; floor: an empty binary module", Name(Work.Import, 0), "Import-Module $module")
        {
            Setup = PowerShellProcess.Fresh,
            FloorScript = "Import-Module $emptyModule",
        };

    private static Scenario FirstRequest() =>
        new(
            "Connect-Encord and first request after import",
            Name(Work.FirstRequest, 0),
            "Connect-Encord -Domain $domain -SshKeyPath $key; Get-EncordDataset -Title x > $null")
        {
            Setup = "Import-Module $module",
        };

    private static string Title(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string[] Name(string work, int count) => [work, count.ToString(CultureInfo.InvariantCulture)];
}
