namespace EncordPS.Errors;

/// <summary>Errors about input that is no unit of private data.</summary>
internal static class UnitErrors
{
    private const string Forms =
        "Make units with ConvertTo-EncordPrivateData, read them back with ConvertFrom-Json or Import-Clixml, or give lines of NDJSON"
        + " such as {\"videos\":[{\"objectUrl\":\"s3://b/a.mp4\"}]}.";

    public static ErrorRecord NoUnit(object? input) => ErrorRecords.Create(
        $"The input '{input}' is no unit of private data.", ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, input, Forms);

    public static ErrorRecord BadUnit(ArgumentException exception, object? input) =>
        ErrorRecords.Create(exception, ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, input, Forms);
}
