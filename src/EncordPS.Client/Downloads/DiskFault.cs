namespace EncordPS.Downloads;

/// <summary>Says what a failure of the disk is.</summary>
internal static class DiskFault
{
    // ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL of Windows; ENOSPC and EDQUOT of Linux; EDQUOT of macOS.
    private static readonly int[] s_full = [unchecked((int)0x80070027), unchecked((int)0x80070070), 28, 122, 69];

    public static bool IsIn(Exception exception) => exception is IOException or UnauthorizedAccessException or NotSupportedException;

    public static DownloadException Describe(Exception exception, string path) =>
        s_full.Contains(exception.HResult)
            ? new DownloadException(DownloadProblem.DiskFull, $"The disk is full; '{path}' is not whole.", exception)
            : new DownloadException(DownloadProblem.NotWritable, $"'{path}' cannot be written: {exception.Message}", exception);
}
