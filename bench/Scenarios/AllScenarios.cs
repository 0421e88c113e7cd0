using EncordPS.Bench.Measuring;

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

    public IEnumerable<Scenario> List() =>
    [
        .. (isQuick ? s_quickSizes : s_sizes).SelectMany(Listings),
        new("10,000 datasets to $null", Name(Work.Datasets, 0), "Get-EncordDataset > $null"),
        .. s_latencies.SelectMany(Metadata),
        .. Grants(),
        Upload(),
        Import(),
        FirstRequest(),
    ];

    private static IEnumerable<Scenario> Listings(int rows)
    {
        string list = $"Get-EncordDataRow {Ids.Dataset(rows)}";
        string size = string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows");
        string[] work = Name(Work.List, rows);
        string[]? sdk = rows > LargestForSdk ? null : work;
        yield return new($"{size} to $null", work, $"{list} > $null") { SdkWork = sdk };
        yield return new($"{size} to a variable", work, $"$global:rows = {list}") { SdkWork = sdk };
        yield return new($"{size} through Where-Object", work, $"{list} | Where-Object Title -like '*99.mp4' > $null") { SdkWork = sdk };
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
