using System.Collections.ObjectModel;

namespace EncordPS.Binding;

/// <summary>Turns paths as people write them into files: relative ones, drives, wildcards.</summary>
/// <param name="paths">The locations and drives of the session.</param>
/// <param name="type">What the files are to be.</param>
/// <param name="refuse">Told what is wrong with a path.</param>
internal sealed class LocalPaths(PathIntrinsics paths, UploadItemType type, Action<LocalFileException, string> refuse)
{
    private const string FileSystem = "FileSystem";

    /// <summary>The files that can be sent, of those that patterns stand for.</summary>
    public IEnumerable<LocalFile> Expand(IEnumerable<string> patterns) => patterns.SelectMany(Expand).Select(Inspect).OfType<LocalFile>();

    /// <summary>The files that can be sent, of those with just these paths.</summary>
    public IEnumerable<LocalFile> Literal(IEnumerable<string> files) => files.SelectMany(Literal).Select(Inspect).OfType<LocalFile>();

    /// <summary>The files that a pattern stands for, numbers in names in their order; there is at least one, or it is refused.</summary>
    private IReadOnlyList<string> Expand(string pattern) => Follow(pattern, () =>
    {
        Collection<string> files = paths.GetResolvedProviderPathFromPSPath(pattern, out ProviderInfo provider);
        Check(provider, pattern);
        return files.Count > 0 ? [.. files.OrderBy(static file => file, NaturalOrder.Instance)] : throw NoMatch(pattern);
    });

    /// <summary>The file with just this path, whether it is there or not.</summary>
    private IReadOnlyList<string> Literal(string path) => Follow(path, () =>
    {
        string file = paths.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out _);
        Check(provider, path);
        return [file];
    });

    private LocalFile? Inspect(string path)
    {
        try
        {
            return LocalFile.Inspect(path, type);
        }
        catch (LocalFileException e)
        {
            refuse(e, path);
            return null;
        }
    }

    private IReadOnlyList<string> Follow(string path, Func<IReadOnlyList<string>> resolve)
    {
        try
        {
            return resolve();
        }
        catch (LocalFileException e)
        {
            refuse(e, path);
        }
        catch (ItemNotFoundException e)
        {
            refuse(new LocalFileException(LocalFileProblem.NotFound, $"There is no file '{path}'.", e), path);
        }
        catch (Exception e) when (IsUnusable(e))
        {
            // An unknown drive, a pattern with an open bracket, a directory that may not be read.
            refuse(new LocalFileException(LocalFileProblem.NotFound, $"The path '{path}' cannot be followed: {e.Message}", e), path);
        }

        return [];
    }

    // PowerShell finds nothing in a directory that it may not read, and gives no reason.
    private LocalFileException NoMatch(string pattern)
    {
        string? directory = Path.GetDirectoryName(paths.GetUnresolvedProviderPathFromPSPath(pattern));
        try
        {
            _ = Directory.EnumerateFileSystemEntries(directory ?? "").Any();
        }
        catch (Exception e) when (e is UnauthorizedAccessException or (IOException and not DirectoryNotFoundException))
        {
            return new LocalFileException(LocalFileProblem.NotReadable, $"The directory of '{pattern}' cannot be read: {e.Message}", e);
        }
        catch (Exception e) when (e is ArgumentException or DirectoryNotFoundException)
        {
            // A wildcard stands for the directory too.
        }

        return new LocalFileException(LocalFileProblem.NotFound, $"No file matches '{pattern}'.");
    }

    private static void Check(ProviderInfo provider, string path)
    {
        if (provider.Name != FileSystem)
        {
            throw new LocalFileException(LocalFileProblem.NotFileSystem, $"'{path}' is in {provider.Name}, and not a file.");
        }
    }

    private static bool IsUnusable(Exception exception) =>
        exception is (RuntimeException and not PipelineStoppedException)
            or ArgumentException or NotSupportedException or IOException or UnauthorizedAccessException;
}
