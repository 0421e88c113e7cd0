using System.Diagnostics;

namespace EncordPS.Bench.Measuring;

/// <summary>What curl does with as many connections as the module: the floor of moving files.</summary>
internal static class Curl
{
    private const string AtOnce = "4";

    public static bool IsThere { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(directory =>
            File.Exists(Path.Combine(directory, "curl")) || File.Exists(Path.Combine(directory, "curl.exe")));

    public static ProcessStartInfo Start(string server, BenchFiles files, string[] work) => ChildProcess.Start(
        "curl", ["--silent", "--fail", "--parallel", "--parallel-max", AtOnce, .. Transfers(server, files, work)]);

    private static IEnumerable<string> Transfers(string server, BenchFiles files, string[] work)
    {
        int count = int.Parse(work[1], CultureInfo.InvariantCulture);
        return work[0] switch
        {
            Work.Upload => Directory.EnumerateFiles(files.Images).SelectMany((path, item) => Upload(server, path, Ids.Item(item))),
            Work.LargeUpload => Upload(server, files.LargeFile, Ids.Item(0)),
            Work.Download => Enumerable.Range(0, count).SelectMany(item => Download(server, Work.FileSize, files, $"{item}.mp4")),
            Work.LargeDownload => Download(server, files.LargeSize, files, "large.mp4"),
            _ => throw new ArgumentException($"curl does not do {work[0]}."),
        };
    }

    private static string[] Upload(string server, string path, string item) => ["--upload-file", path, $"{server}/upload/{item}"];

    private static string[] Download(string server, long size, BenchFiles files, string name) =>
        ["--output", Path.Combine(files.Output, name), $"{server}/blob/{size}"];
}
