using System.Globalization;
using System.Text.RegularExpressions;

namespace EncordPS.Binding;

/// <summary>
/// Reads dates in ISO 8601 as such. The engine reads them by the calendar of the culture, where 2026 can be a year long ago.
/// Other forms of a date are left to the engine.
/// </summary>
public sealed class IsoDateAttribute : ArgumentTransformationAttribute
{
    private static readonly string[] s_basicForms = ["yyyyMMdd", "yyyyMMdd'T'HHmmK", "yyyyMMdd'T'HHmmssK"];

    private static readonly Regex s_extendedForm = new(
        @"\A\d{4}-\d{1,2}(-\d{1,2}(\z|[T ]))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    /// <inheritdoc />
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is string text && Read(text.Trim()) is { } time
            ? time
            : inputData;

    // A time without a zone is one of this machine.
    private static DateTimeOffset? Read(string text)
    {
        if (DateTimeOffset.TryParseExact(text, s_basicForms, InvariantCulture, DateTimeStyles.AssumeLocal, out DateTimeOffset time))
        {
            return time;
        }

        return !s_extendedForm.IsMatch(text) ? null
            : DateTimeOffset.TryParse(text, InvariantCulture, DateTimeStyles.AssumeLocal, out time) ? time
            // In another calendar it may be a date, but not the one that was meant.
            : throw new ArgumentTransformationMetadataException($"'{text}' is not a date and time, such as 2026-01-31T09:30:00Z.");
    }
}
