using System.Collections.ObjectModel;
using EncordPS.Errors;

namespace EncordPS.Binding;

/// <summary>Turns paths as people write them into paths of files: relative ones, drives, wildcards.</summary>
internal sealed class LocalPaths(PSCmdlet command)
{
    private const string FileSystem = "FileSystem";

    /// <summary>The files that a pattern stands for, sorted by name; an error is written when there is none.</summary>
    public IReadOnlyList<string> Expand(string pattern)
    {
        try
        {
            Collection<string> paths = command.SessionState.Path.GetResolvedProviderPathFromPSPath(pattern, out ProviderInfo provider);
            return !IsFileSystem(provider, pattern) ? []
                : paths.Count > 0 ? paths
                : throw new LocalFileException(LocalFileProblem.NotFound, $"No file matches '{pattern}'.");
        }
        catch (ItemNotFoundException)
        {
            return Report(new LocalFileException(LocalFileProblem.NotFound, $"There is no file '{pattern}'."), pattern);
        }
        catch (LocalFileException e)
        {
            return Report(e, pattern);
        }
        catch (Exception e) when (IsUnusable(e))
        {
            return ReportUnusable(e, pattern);
        }
    }

    /// <summary>The file with just this path.</summary>
    public IReadOnlyList<string> Literal(string path)
    {
        try
        {
            string file = command.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out _);
            return IsFileSystem(provider, path) ? [file] : [];
        }
        catch (Exception e) when (IsUnusable(e))
        {
            return ReportUnusable(e, path);
        }
    }

    private static bool IsUnusable(Exception exception) =>
        exception is (RuntimeException and not PipelineStoppedException) or ArgumentException or NotSupportedException or IOException or UnauthorizedAccessException;

    private bool IsFileSystem(ProviderInfo provider, string path)
    {
        if (provider.Name == FileSystem)
        {
            return true;
        }

        command.WriteError(ErrorRecords.Create(
            $"'{path}' is in {provider.Name}, and not a file.", ErrorIds.PathNotFileSystem, ErrorCategory.InvalidArgument, path,
            "Give the path of a file on a disk."));
        return false;
    }

    private IReadOnlyList<string> Report(LocalFileException failure, string path)
    {
        command.WriteError(LocalFileErrors.Create(failure, path));
        return [];
    }

    // An unknown drive, a pattern with an open bracket, a directory that may not be read.
    private IReadOnlyList<string> ReportUnusable(Exception cause, string path)
    {
        LocalFileProblem problem = cause is System.Management.Automation.DriveNotFoundException or ProviderNotFoundException ? LocalFileProblem.NotFound : LocalFileProblem.NotReadable;
        return Report(new LocalFileException(problem, $"The path '{path}' cannot be followed: {cause.Message}", cause), path);
    }
}
